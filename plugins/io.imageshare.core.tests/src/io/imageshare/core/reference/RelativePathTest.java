package io.imageshare.core.reference;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;

import org.junit.jupiter.api.Test;

/** From one file to another. */
class RelativePathTest {

	@Test
	void theWayLeadsThroughTheFoldersThatBothHave() {
		Path root = Path.of("").toAbsolutePath();
		assertEquals("a.png", RelativePath.of(root, root.resolve("a.png")));
		assertEquals("../images/a b.png", RelativePath.of(root.resolve("docs"), root.resolve("images/a b.png")));
		assertEquals("../../other/a.png", RelativePath.of(root.resolve("site/docs"), root.resolve("site/docs/../../other/a.png")));
	}
}

package io.imageshare.ui.decode;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;

import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.imageshare.ui.canvas.Picture;
import io.imageshare.ui.decode.DecodeResult.Decoded;

/** Several pixels of a tile in one byte, as scanners write them. */
final class TiffTilesTest {

	@TempDir
	Path folder;

	@ParameterizedTest
	@CsvSource({ "1, false", "2, false", "4, false", "8, false", "1, true", "2, true", "4, true", "8, true" })
	void readCoarselyEveryPixelThatIsKeptHasIts(int bits, boolean palette) throws IOException {
		int colors = 1 << bits;
		Path file = Samples.file(folder, TiffSamples.packedTiles(144, 127, bits, palette, (x, y) -> (x * 3 + y * 5 + x / 7) % colors));
		Decoded decoded = (Decoded) ImageDecoder.decode(file, DecodeOptions.coarse(2000), () -> false, preview -> {
		});
		assertEquals(2, decoded.reduction());
		for (int y = 0; y < 127; y += 2) {
			for (int x = 0; x < 144; x += 2) {
				Decodes.assertColor(TiffSamples.color((x * 3 + y * 5 + x / 7) % colors, bits, palette), decoded.picture().argb(x, y), 1);
			}
		}
	}

	@ParameterizedTest
	@CsvSource({ "1, false", "2, false", "4, false", "8, false", "1, true", "2, true", "4, true", "8, true" })
	void everyPixelOfATileHasItsColourHoweverManyAreInAByte(int bits, boolean palette) throws IOException {
		int colors = 1 << bits;
		Picture picture = new Decodes(folder).picture(TiffSamples.packedTiles(44, 27, bits, palette, (x, y) -> (x * 3 + y * 5 + x / 7) % colors));
		assertEquals(44, picture.width());
		for (int y = 0; y < 27; y++) {
			for (int x = 0; x < 44; x++) {
				Decodes.assertColor(TiffSamples.color((x * 3 + y * 5 + x / 7) % colors, bits, palette), picture.argb(x, y), 1);
			}
		}
	}
}

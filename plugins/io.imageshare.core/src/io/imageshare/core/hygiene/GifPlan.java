package io.imageshare.core.hygiene;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;

import io.imageshare.core.image.FileBytes;
import io.imageshare.core.image.GifBlock;
import io.imageshare.core.image.GifBlocks;

/** Of a GIF file (GIF89a) stay frames and their times, how often they are played, and the colour profile. */
final class GifPlan {

	private static final Set<String> KEPT = Set.of("NETSCAPE2.0", "ANIMEXTS1.0", "ICCRGBG1012");
	private static final int MOST_BLOCKS = 1 << 20;
	private static final int NAME_AT = 3;
	private static final int NAME = 11;

	private final FileChannel file;
	private final Plan plan = new Plan();

	GifPlan(FileChannel file) {
		this.file = file;
	}

	Plan make() throws IOException {
		List<GifBlock> blocks = GifBlocks.read(file, MOST_BLOCKS);
		GifBlock last = blocks.isEmpty() ? null : blocks.get(blocks.size() - 1);
		if (last == null || last.kind() != GifBlock.END || blocks.stream().noneMatch(block -> block.kind() == GifBlock.IMAGE)) {
			throw Refused.damaged("blocks");
		}
		plan.keep(0, GifBlocks.first(file));
		for (GifBlock block : blocks) {
			read(block);
		}
		if (last.end() < file.size()) {
			plan.drop(Trace.ATTACHMENT);
		}
		return plan;
	}

	private void read(GifBlock block) throws IOException {
		if (block.label() == GifBlock.COMMENT || block.label() == GifBlock.APPLICATION && !KEPT.contains(name(block))) {
			plan.drop(Words.traces(FileBytes.read(file, block.at(), (int) Math.min(Words.ENOUGH, block.end() - block.at()))));
		} else {
			plan.keep(block.at(), block.end());
		}
	}

	private String name(GifBlock block) throws IOException {
		ByteBuffer name = FileBytes.read(file, block.at() + NAME_AT, NAME);
		return new String(name.array(), 0, name.limit(), StandardCharsets.ISO_8859_1);
	}
}

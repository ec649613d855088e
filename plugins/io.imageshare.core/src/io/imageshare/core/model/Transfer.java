package io.imageshare.core.model;

import java.util.Objects;

/**
 * An image on its way from a phone.
 *
 * @param id what the phone calls the transfer
 * @param phone the sender's name
 * @param name the file's name
 * @param size in bytes
 * @param received bytes in the file so far
 */
public record Transfer(String id, String phone, String name, long size, long received) {

	public Transfer {
		Objects.requireNonNull(id);
		Objects.requireNonNull(phone);
		Objects.requireNonNull(name);
	}
}

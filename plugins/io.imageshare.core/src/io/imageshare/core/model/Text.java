package io.imageshare.core.model;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/**
 * The sentences of the core that people read, in the language of this virtual machine. The words stand in {@code text.properties} beside this
 * class and its translations; each constant is the key in lower case with dots, so that a missing word is found by a test and not by a user.
 */
public enum Text {
	SERVER_STARTED, SERVER_OPEN, SERVER_STOPPED, SERVER_ADDRESS_CHANGED, SECRET, SECRET_RENEWED, FAULT,
	ASKED, ANSWERED_ONCE, ANSWERED_ALWAYS, ANSWERED_REFUSE, NOT_ANSWERED, REVOKED, PERMISSION,
	PHONE_CONNECTED, PHONE_DISCONNECTED, PHONE_REFUSED, PROGRAM_NAME, UNREAD, SLOWED_DOWN,
	RECEIVING, RECEIVED, RECEIVED_BEFORE, SAVED, WAITING, CANCELLED, INTERRUPTED, ABANDONED,
	UNDOING, UNDONE,
	INBOX_TRIMMED, REMOVED, REMOVED_SEVERAL, RESTORED, RESTORED_SEVERAL,
	TEXT_RECEIVED, TEXT_SENT, TEXT_SENT_NOBODY,
	SENT, SENT_NOBODY, SHOWN, NOT_SHOWN,
	PROBLEM_PORT_IN_USE, PROBLEM_PORT_FORBIDDEN, PROBLEM_PORT_INVALID, PROBLEM_ADDRESS_MISSING, PROBLEM_ADDRESS_GONE, PROBLEM_SERVER_FAILED,
	PROBLEM_SECRET_WRONG, PROBLEM_SLOW_DOWN, PROBLEM_KEY_WRONG, PROBLEM_REFUSED, PROBLEM_NO_ANSWER, PROBLEM_ASKING_OFF, PROBLEM_TOO_MANY_REQUESTS, PROBLEM_NOT_OPEN,
	PROBLEM_VERSION_UNSUPPORTED, PROBLEM_BAD_MESSAGE, PROBLEM_UNKNOWN_MESSAGE, PROBLEM_TOO_LARGE, PROBLEM_EMPTY,
	PROBLEM_NOT_AN_IMAGE, PROBLEM_CHECKSUM_WRONG, PROBLEM_TOO_MANY_TRANSFERS, PROBLEM_TOO_FAST, PROBLEM_TEXTS_TOO_FAST, PROBLEM_TOO_MANY_PHONES, PROBLEM_UNKNOWN_TRANSFER,
	PROBLEM_UNKNOWN_FOLDER, PROBLEM_OUT_OF_ORDER, PROBLEM_STORAGE_FAILED, PROBLEM_NO_PROJECT, PROBLEM_PROJECT_CLOSED, PROBLEM_SAVE_FAILED, PROBLEM_FILE_MISSING,
	PROBLEM_REMOVE_FAILED, PROBLEM_UNDO_FAILED, PROBLEM_UNDO_CHANGED, PROBLEM_UNDO_SHARED;

	private static final ResourceBundle WORDS = ResourceBundle.getBundle(Text.class.getPackageName() + ".text",
			Locale.getDefault(), Text.class.getClassLoader());

	/** The sentence with {@code {0}}, {@code {1}}, … replaced as {@link MessageFormat} does. */
	public String with(Object... arguments) {
		return new MessageFormat(WORDS.getString(key())).format(arguments);
	}

	/** The key under which the sentence stands in the properties file. */
	public String key() {
		return name().toLowerCase(Locale.ROOT).replace('_', '.');
	}
}

package io.imageshare.ui;

import org.eclipse.osgi.util.NLS;

/** The words of the user interface; keys are named after the class and the purpose. */
public final class Messages extends NLS {

	// @formatter:off
	public static String Caption_received;
	public static String Caption_sent;
	public static String Caption_saved;
	public static String Caption_waiting;
	public static String Caption_position;
	public static String Card_damaged;
	public static String Card_heic;
	public static String Card_noSystemDecoder;
	public static String Card_tooLarge;
	public static String Card_unreadable;
	public static String Card_unsupported;
	public static String PictureNote_frame;
	public static String PictureNote_frames;
	public static String PictureNote_page;
	public static String PictureNote_reduced;
	public static String Player_job;
	public static String SystemViewer_failed;
	public static String SystemViewer_title;
	public static String ConnectionPanel_address_tooltip;
	public static String ConnectionPanel_change;
	public static String ConnectionPanel_change_message;
	public static String ConnectionPanel_change_tooltip;
	public static String ConnectionPanel_change_title;
	public static String ConnectionPanel_copied;
	public static String ConnectionPanel_copy;
	public static String ConnectionPanel_failed;
	public static String ConnectionPanel_link_accessible;
	public static String ConnectionPanel_noPhones_ask;
	public static String ConnectionPanel_noPhones_link;
	public static String ConnectionPanel_noPhones_open;
	public static String ConnectionPanel_noTarget;
	public static String ConnectionPanel_phones;
	public static String ConnectionPanel_phone_tooltip;
	public static String ConnectionPanel_running;
	public static String ConnectionPanel_savesTo;
	public static String ConnectionPanel_start;
	public static String ConnectionPanel_starting;
	public static String ConnectionPanel_stop;
	public static String ConnectionPanel_stopped;
	public static String ConnectionPanel_stopped_hint;
	public static String ConnectionPanel_targetClosed;
	public static String PicturePane_mirrored;
	public static String PicturePane_rotated;
	public static String PixelReadout_copied;
	public static String Gallery_accessible;
	public static String Gallery_arriving;
	public static String Gallery_arriving_detail;
	public static String Gallery_came;
	public static String Gallery_detail;
	public static String Gallery_filter;
	public static String Gallery_fresh;
	public static String Gallery_nothing;
	public static String Gallery_went;
	public static String GalleryClipboard_job;
	public static String GalleryClipboard_undecodable;
	public static String PicturesAhead_job;
	public static String Remove_context;
	public static String Remove_failed;
	public static String Remove_one;
	public static String Remove_several;
	public static String Remove_tooLongAgo;
	public static String Thumbnails_job;
	public static String PicturePane_decoding;
	public static String PicturePane_empty;
	public static String LogPane_accessible;
	public static String LogPane_clear;
	public static String LogPane_copy;
	public static String LogPane_selectAll;
	public static String PreferencePage_bindAddress;
	public static String PreferencePage_bindAddress_hint;
	public static String PreferencePage_bindAddress_invalid;
	public static String PreferencePage_description;
	public static String PreferencePage_hostOverride;
	public static String PreferencePage_hostOverride_hint;
	public static String PreferencePage_port;
	public static String AdmissionEditor_ask;
	public static String AdmissionEditor_label;
	public static String AdmissionEditor_link;
	public static String AdmissionEditor_open;
	public static String AdmissionEditor_open_warning;
	public static String DevicesPage_about;
	public static String DevicesPage_others;
	public static String DevicesPage_revoke;
	public static String DevicesTable_allowed;
	public static String DevicesTable_connected;
	public static String DevicesTable_empty;
	public static String DevicesTable_name;
	public static String DevicesTable_seen;
	public static String Limit_connections;
	public static String Limit_connectionsPerAddress;
	public static String Limit_halfOpenConnections;
	public static String Limit_headKilobytes;
	public static String Limit_headSeconds;
	public static String Limit_helloSeconds;
	public static String Limit_idleSeconds;
	public static String Limit_imageMegabytes;
	public static String Limit_imagesPerMinute;
	public static String Limit_inboxMegabytes;
	public static String Limit_phones;
	public static String Limit_refused;
	public static String Limit_stallSeconds;
	public static String LimitsPage_devices;
	public static String LimitsPage_pictures;
	public static String LimitsPage_strangers;
	public static String OpenNote_text;
	public static String RequestBanner_always;
	public static String RequestBanner_asks;
	public static String RequestBanner_compare;
	public static String RequestBanner_more;
	public static String RequestBanner_once;
	public static String RequestBanner_refuse;
	public static String RequestPopup_close;
	public static String RequestPopup_show;
	public static String RequestPopup_title;
	public static String QrCanvas_accessible;
	public static String RenewLink_button;
	public static String RenewLink_question;
	public static String RenewLink_title;
	public static String SaveAs_failed;
	public static String SaveAs_title;
	public static String SaveJob_name;
	public static String SendFile_all;
	public static String SendFile_filter;
	public static String SendFile_title;
	public static String SendJob_failed;
	public static String SendJob_name;
	// @formatter:on

	static {
		NLS.initializeMessages(Messages.class.getPackageName() + ".messages", Messages.class);
	}

	private Messages() {
	}
}

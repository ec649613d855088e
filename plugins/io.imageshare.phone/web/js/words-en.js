// Everything the page says in English.
const scan = 'On the computer, open the Image Share view in Eclipse and scan the QR code it shows with this phone’s camera.';
const asked = ({ computer }) => (computer ? `Eclipse on ${computer} shows the same code; allow it there.` : 'Asking the computer…');
const again = 'Ask again';

export default {
  language: 'en',

  status: {
    'connecting': 'Connecting…',
    'connected': computer => `Connected to ${computer}`,
    'unreachable': 'The computer does not answer – trying again',
    'lost': 'Connection lost – trying again',
    'replaced': 'Paused – open in another tab',
    'asking': 'Waiting for permission',
    'waits': 'Not connected',
  },

  busy: {
    'too-many-phones': 'Too many phones connected – trying again',
    'slow-down': 'Too many wrong links – trying again',
    'unknown': 'The computer has its hands full – trying again',
  },

  // What the notice says, and its button.
  notice: {
    'no-secret': ['Connect this phone', scan, 'Ask for access'],
    'wrong-secret': ['Scan the QR code again', `This link is old or incomplete. ${scan}`, 'Ask for access'],
    'asking': ['Waiting for permission', asked, 'Cancel'],
    'key-wrong': ['This phone is no longer allowed', 'Ask again, or scan the QR code in Eclipse’s Image Share view.', again],
    'refused': ['Not allowed', 'Somebody at the computer refused. Ask again in half a minute.', again],
    'no-answer': ['Nobody answered', 'Eclipse showed the request, but nobody answered in time. Ask again in half a minute.', again],
    'asking-off': ['Asking is switched off', `This computer lets in only phones with its link. ${scan}`],
    'too-many-requests': ['Too many requests', 'The computer takes no more at the moment.', again],
    'too-many-phones': ['Too many phones', 'The computer has as many as it takes. Close the page on another one, then ask again.', again],
    'slow-down': ['Wait a moment', 'Too many wrong links were tried in this network.', again],
    'lost': ['The request is gone', 'The connection was lost while you waited. Ask again.', again],
    'unreachable': ['The computer does not answer', 'See that Image Share runs there and both are in the same network, then ask again.', again],
    'replaced': ['Open somewhere else', 'Image Share is open in another tab of this phone. Only one of them can be connected.', 'Use here'],
    'ended': ['The computer ended the connection', ({ message }) => message ?? 'It did not understand this page.', 'Connect again'],
    'outdated': ['This page is out of date', 'The computer now speaks a different version of Image Share. Reload the page to get it.', 'Reload'],
  },

  asking: {
    hint: 'Or ask, and somebody at the computer lets this phone in.',
    left: time => `${time} left`,
    again: time => `Possible in ${time}`,
    code: (code, computer) => `The code is ${code}. ${asked({ computer })}`,
  },

  send: {
    region: 'Send pictures',
    photos: 'Photos',
    camera: 'Camera',
    drop: 'Drop pictures to send them',
    target: folder => `Saves to ${folder}`,
    choose: 'Folder for the next pictures',
    asComputer: folder => `As on the computer: ${folder}`,
    noChoice: 'Wait on the computer',
    addNote: 'Note',
    note: 'Note for the next pictures',
    write: 'Text or link to send',
    writeSend: 'Send text',
    noTarget: 'No project open – pictures wait on the computer',
    unknownTarget: 'Pictures are sent as soon as the computer answers',
  },

  empty: {
    connected: computer => `Choose pictures to send them to ${computer}. What it sends you appears here.`,
    waiting: 'You can already choose pictures.',
  },

  outbox: {
    title: 'To the computer',
    clear: 'Clear finished',
    retryAll: 'Retry failed',
    risk: 'There is no room on this phone to keep all of these: leave this page open until they are sent.',
    pause: time => `The computer takes no more this minute. The rest goes by itself at ${time}.`,
    total: 'All pictures together',
    done: (done, count) => `${done} of ${count} done`,
    bytes: (sent, size) => `${sent} of ${size}`,
    undo: 'Undo',
    undoOf: name => `Undo sending ${name}`,
    progress: name => `Sending ${name}`,
    cancel: name => `Cancel ${name}`,
    retry: name => `Send ${name} again`,
    remove: name => `Remove ${name} from the list`,
  },

  transfer: {
    queued: size => `Next in line · ${size}`,
    offline: size => `Sent once connected · ${size}`,
    interrupted: share => `Continues at ${share} once connected`,
    offered: size => `Starting · ${size}`,
    rate: speed => `${speed}/s`,
    seconds: count => `${count} s left`,
    minutes: count => `${count} min left`,
    finishing: 'Checking…',
    received: 'Received by the computer',
    saved: path => `Saved to ${path}`,
    undoing: 'Taking it back…',
    undone: 'Taken back: gone from the computer',
    cancelledBy: { phone: 'Cancelled', computer: 'Cancelled on the computer' },
  },

  // What a row says besides.
  remarks: {
    making: 'Making a JPEG too…',
    none: 'Sent as it is: this phone makes no JPEG of it',
    alsoJpeg: (size, shrunk) => `Also as JPEG, ${size}${shrunk ? ' (smaller)' : ''}`,
    madeHere: (size, shrunk) => `JPEG made on this phone, ${size}${shrunk ? ' (smaller)' : ''}`,
    answer: 'Answer',
    note: text => `“${text}”`,
  },

  waits: {
    'no-project': 'Kept on the computer until a project is open',
    'project-closed': 'Kept on the computer until the project is open again or another folder is chosen',
    'unknown': ({ message }) => message ?? 'Kept on the computer for now',
  },

  errors: {
    'empty': 'This file is empty – there is nothing to send.',
    'too-large': ({ size, limit }) => (limit ? `${size} is more than the computer takes (${limit}).` : 'Larger than the computer takes.'),
    'not-an-image': 'This is not a picture the computer knows.',
    'unreadable': 'This phone no longer gives access to the file. Choose it again.',
    'checksum-wrong': 'It was damaged on the way. Send it again.',
    'too-many-transfers': 'Too many pictures at once. Send it again in a moment.',
    'unknown-transfer': 'The computer lost track of it. Send it again.',
    'out-of-order': 'Parts arrived in the wrong order. Send it again.',
    'unknown-folder': ({ folder }) => `The computer no longer offers ${folder ?? 'that folder'}. Choose where it goes, then send it again.`,
    'undo-failed': ({ message }) => `Not taken back. ${message ?? ''}`.trim(),
    'undo-forgotten': 'Not taken back: the computer no longer knows this transfer.',
    'storage-failed': ({ message }) => `The computer could not write it. ${message ?? ''}`.trim(),
    'unknown': ({ message }) => message ?? 'Something went wrong. Send it again.',
  },

  announce: {
    saved: (name, path) => `${name} saved to ${path}`,
    waiting: (name, why) => `${name} is not saved yet: ${why}`,
    failed: (name, why) => `${name} failed: ${why}`,
    arrived: name => `${name} arrived from the computer`,
    changed: name => `${name} changed`,
    undone: name => `${name} was taken back`,
    text: text => `Text from the computer: ${text}`,
  },

  received: {
    title: 'From the computer',
    clear: 'Clear',
    facts: (time, size) => `${time} · ${size}`,
    live: 'Live',
    failed: 'Cannot be shown',
    failedToComputer: 'The phone’s browser cannot show this picture',
  },

  viewer: {
    close: 'Close',
    download: 'Download',
    previous: 'Previous picture',
    next: 'Next picture',
    draw: 'Draw on it and send it back',
    before: 'Before',
    following: 'Following the computer',
    mirrors: 'Not following',
    leave: 'Leave',
    join: 'Follow',
    zoom: share => `Zoom ${share}`,
    pixels: (width, height) => `${width} × ${height}`,
    failed: 'This picture cannot be shown here. You can still download it.',
  },

  answer: {
    region: 'Draw an answer',
    cancel: 'Cancel',
    send: 'Send',
    undo: 'Undo the last stroke',
    clear: 'Clear the drawing',
    pen: 'Pen',
    discardIt: 'Discard what you have drawn?',
    keep: 'Keep drawing',
    discard: 'Discard',
    failed: 'This phone has no memory for a picture of this size.',
    colours: { red: 'Red', yellow: 'Yellow', green: 'Green', blue: 'Blue', white: 'White', black: 'Black' },
  },

  mirror: {
    shows: (computer, name) => `${computer} shows ${name}`,
    join: 'Follow',
  },

  texts: {
    title: 'Text',
    copy: 'Copy',
    copied: 'Copied',
    hold: 'Press and hold it',
    copyOf: text => `Copy ${text}`,
    remove: text => `Remove ${text}`,
    all: count => `Show all ${count}`,
    less: 'Show fewer',
    came: time => `From the computer · ${time}`,
    sent: time => `On the computer · ${time}`,
    queued: () => 'Sent once connected',
  },

  device: {
    label: 'Shown on the computer as',
    androidPhone: 'Android phone',
    androidTablet: 'Android tablet',
    browser: 'Browser',
  },
};

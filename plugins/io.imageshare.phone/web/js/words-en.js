// Everything the page says in English.
export default {
  language: 'en',

  status: {
    'connecting': () => 'Connecting…',
    'connected': computer => `Connected to ${computer}`,
    'unreachable': () => 'The computer does not answer – trying again',
    'lost': () => 'Connection lost – trying again',
    'busy': () => 'The computer has its hands full – trying again',
    'wrong-secret': () => 'Not connected – this link is no longer valid',
    'replaced': () => 'Paused – open in another tab',
    'refused': () => 'Not connected',
    'no-secret': () => 'Not connected',
  },

  notice: {
    'wrong-secret': {
      title: 'Scan the QR code again',
      text: 'This link is old or incomplete. On the computer, open the Image Share view in Eclipse and scan the code it shows with this phone’s camera.',
    },
    'no-secret': {
      title: 'Scan the QR code',
      text: 'On the computer, open the Image Share view in Eclipse and scan the code it shows with this phone’s camera. The link behind it connects the two.',
    },
    'replaced': {
      title: 'Open somewhere else',
      text: 'Image Share is open in another tab of this phone. Only one of them can be connected.',
      action: 'Use here',
    },
    'refused': {
      title: 'The computer ended the connection',
      text: message => message ?? 'It did not understand this page.',
      action: 'Connect again',
    },
    'outdated': {
      title: 'This page is out of date',
      text: 'The computer now speaks a different version of Image Share. Reload the page to get it.',
      action: 'Reload',
    },
  },

  send: {
    region: 'Send pictures',
    photos: 'Photos',
    camera: 'Camera',
    drop: 'Drop pictures to send them',
    target: folder => `Saves to ${folder}`,
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
    cancelledBy: { phone: 'Cancelled', computer: 'Cancelled on the computer' },
  },

  waits: {
    'no-project': () => 'Kept on the computer until a project is open',
    'project-closed': () => 'Kept on the computer until the project is open again or another folder is chosen',
    'unknown': ({ message }) => message ?? 'Kept on the computer for now',
  },

  errors: {
    'empty': () => 'This file is empty – there is nothing to send.',
    'too-large': ({ size, limit }) => (limit ? `${size} is more than the computer takes (${limit}).` : 'Larger than the computer takes.'),
    'not-an-image': () => 'This is not a picture the computer knows.',
    'unreadable': () => 'This phone no longer gives access to the file. Choose it again.',
    'checksum-wrong': () => 'It was damaged on the way. Send it again.',
    'too-many-transfers': () => 'Too many pictures at once. Send it again in a moment.',
    'unknown-transfer': () => 'The computer lost track of it. Send it again.',
    'out-of-order': () => 'Parts arrived in the wrong order. Send it again.',
    'storage-failed': ({ message }) => `The computer could not write it. ${message ?? ''}`.trim(),
    'unknown': ({ message }) => message ?? 'Something went wrong. Send it again.',
  },

  announce: {
    saved: (name, path) => `${name} saved to ${path}`,
    waiting: (name, why) => `${name} is not saved yet: ${why}`,
    failed: (name, why) => `${name} failed: ${why}`,
    arrived: name => `${name} arrived from the computer`,
  },

  received: {
    title: 'From the computer',
    clear: 'Clear',
    facts: (time, size) => `${time} · ${size}`,
    failed: 'Cannot be shown',
    failedToComputer: 'The phone’s browser cannot show this picture',
  },

  viewer: {
    close: 'Close',
    download: 'Download',
    previous: 'Previous picture',
    next: 'Next picture',
    zoom: share => `Zoom ${share}`,
    pixels: (width, height) => `${width} × ${height}`,
    failed: 'This picture cannot be shown here. You can still download it.',
  },

  device: {
    label: 'Shown on the computer as',
    androidPhone: 'Android phone',
    androidTablet: 'Android tablet',
    browser: 'Browser',
  },
};

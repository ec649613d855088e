// 页面上的全部简体中文用语。
const scan = '请在电脑上打开 Eclipse 的 Image Share 视图，用手机相机扫描其中的二维码。';
const asked = ({ computer }) => (computer ? `${computer} 上的 Eclipse 显示相同的数字，请在那里允许连接。` : '正在向电脑发送请求…');
const again = '重新请求';

export default {
  language: 'zh-CN',

  status: {
    'connecting': '正在连接…',
    'connected': computer => `已连接到 ${computer}`,
    'unreachable': '电脑没有响应，正在重试',
    'lost': '连接已断开，正在重试',
    'replaced': '已暂停：已在另一个标签页中打开',
    'asking': '正在等待许可',
    'waits': '未连接',
  },

  busy: {
    'too-many-phones': '连接到电脑的手机太多，正在重试',
    'slow-down': '错误链接过多，正在重试',
    'unknown': '电脑正忙，正在重试',
  },

  // 提示卡片的标题、说明和按钮。
  notice: {
    'no-secret': ['连接此手机', scan, '请求连接'],
    'wrong-secret': ['请重新扫描二维码', `此链接已过期或不完整。${scan}`, '请求连接'],
    'asking': ['正在等待许可', asked, '取消'],
    'key-wrong': ['此手机已不再获准连接', '请重新请求，或扫描 Eclipse 的 Image Share 视图中的二维码。', again],
    'refused': ['未获准连接', '电脑旁的人拒绝了请求。半分钟后可以重新请求。', again],
    'no-answer': ['无人回应', 'Eclipse 已显示请求，但无人及时回应。半分钟后可以重新请求。', again],
    'asking-off': ['电脑不接受连接请求', `这台电脑只允许持有链接的手机连接。${scan}`],
    'too-many-requests': ['请求太多', '电脑暂时不再接受请求。', again],
    'too-many-phones': ['手机太多', '连接到电脑的手机已达上限。请先在另一部手机上关闭此页面，再重新请求。', again],
    'slow-down': ['请稍候', '此网络中尝试错误链接的次数过多。', again],
    'lost': ['请求已失效', '等待期间连接中断，请重新请求。', again],
    'unreachable': ['电脑没有响应', '请确认电脑上的 Image Share 正在运行，且手机与电脑在同一网络中，然后重新请求。', again],
    'replaced': ['已在别处打开', '本机的另一个标签页已打开 Image Share，同一时间只能有一个保持连接。', '在此使用'],
    'ended': ['电脑结束了连接', ({ message }) => message ?? '电脑无法识别此页面。', '重新连接'],
    'outdated': ['页面已过期', '电脑上的 Image Share 版本已更新，请重新加载页面。', '重新加载'],
  },

  asking: {
    hint: '也可以发送请求，由电脑旁的人允许此手机连接。',
    left: time => `剩余 ${time}`,
    again: time => `${time} 后可以重新请求`,
    code: (code, computer) => `数字是 ${code}。${asked({ computer })}`,
  },

  send: {
    region: '发送图片',
    photos: '照片',
    camera: '拍照',
    drop: '松开即可发送图片',
    target: folder => `保存到 ${folder}`,
    choose: '后续图片的保存文件夹',
    asComputer: folder => `与电脑一致：${folder}`,
    noChoice: '暂存在电脑上',
    addNote: '备注',
    note: '后续图片的备注',
    write: '要发送的文字或链接',
    writeSend: '发送文字',
    noTarget: '没有打开的项目，图片将暂存在电脑上',
    unknownTarget: '电脑响应后会立即发送图片',
  },

  empty: {
    connected: computer => `选择图片即可发送到 ${computer}，电脑发来的图片也会显示在这里。`,
    waiting: '现在就可以选择图片。',
  },

  outbox: {
    title: '发送到电脑',
    clear: '清除已完成',
    retryAll: '重试失败项',
    risk: '手机空间不足，无法保留全部图片：发送完成前请勿关闭此页面。',
    pause: time => `电脑在这一分钟内不再接收图片，其余图片将在 ${time} 自动发送。`,
    total: '全部图片',
    done: (done, count) => `已完成 ${done}/${count}`,
    bytes: (sent, size) => `${sent} / ${size}`,
    undo: '撤回',
    undoOf: name => `撤回 ${name}`,
    progress: name => `正在发送 ${name}`,
    cancel: name => `取消 ${name}`,
    retry: name => `重新发送 ${name}`,
    remove: name => `从列表中移除 ${name}`,
  },

  transfer: {
    queued: size => `等待发送 · ${size}`,
    offline: size => `连接后发送 · ${size}`,
    interrupted: share => `连接后从 ${share} 继续`,
    offered: size => `即将开始 · ${size}`,
    rate: speed => `${speed}/秒`,
    seconds: count => `剩余 ${count} 秒`,
    minutes: count => `剩余 ${count} 分钟`,
    finishing: '正在核对…',
    received: '电脑已收到',
    saved: path => `已保存到 ${path}`,
    undoing: '正在撤回…',
    undone: '已撤回，电脑上已删除',
    cancelledBy: { phone: '已取消', computer: '已在电脑上取消' },
  },

  // 每行的附加说明。
  remarks: {
    making: '正在另存一份 JPEG…',
    none: '按原样发送：手机无法将其转换为 JPEG',
    alsoJpeg: (size, shrunk) => `另发 JPEG，${size}${shrunk ? '（已缩小）' : ''}`,
    madeHere: (size, shrunk) => `在手机上生成的 JPEG，${size}${shrunk ? '（已缩小）' : ''}`,
    answer: '回复',
    note: text => `“${text}”`,
  },

  waits: {
    'no-project': '已暂存在电脑上，打开项目后保存',
    'project-closed': '已暂存在电脑上，重新打开项目或另选文件夹后保存',
    'unknown': ({ message }) => message ?? '已暂存在电脑上',
  },

  errors: {
    'empty': '文件为空，没有可发送的内容。',
    'too-large': ({ size, limit }) => (limit ? `图片大小 ${size}，超过电脑的上限（${limit}）。` : '图片超过电脑的大小上限。'),
    'not-an-image': '电脑无法识别此文件，它可能不是图片。',
    'unreadable': '无法再读取此文件，请重新选择。',
    'checksum-wrong': '传输中数据损坏，请重新发送。',
    'too-many-transfers': '同时发送的图片太多，请稍后重新发送。',
    'unknown-transfer': '电脑上已没有这次传输的记录，请重新发送。',
    'out-of-order': '数据到达的顺序有误，请重新发送。',
    'unknown-folder': ({ folder }) => `电脑不再提供${folder ? ` ${folder} ` : '该文件夹'}，请重新选择保存位置后再发送。`,
    'undo-failed': ({ message }) => `未能撤回。${message ?? ''}`,
    'undo-forgotten': '未能撤回：电脑上已没有这次传输的记录。',
    'storage-failed': ({ message }) => `电脑无法写入此图片。${message ?? ''}`,
    'unknown': ({ message }) => message ?? '出现问题，请重新发送。',
  },

  announce: {
    saved: (name, path) => `${name} 已保存到 ${path}`,
    waiting: (name, why) => `${name} 尚未保存：${why}`,
    failed: (name, why) => `${name} 发送失败：${why}`,
    arrived: name => `收到电脑发来的 ${name}`,
    changed: name => `${name} 已更新`,
    undone: name => `${name} 已撤回`,
    text: text => `电脑发来文字：${text}`,
  },

  received: {
    title: '来自电脑',
    clear: '清除',
    facts: (time, size) => `${time} · ${size}`,
    live: '实时',
    failed: '无法显示',
    failedToComputer: '手机浏览器无法显示此图片',
  },

  viewer: {
    close: '关闭',
    download: '下载',
    previous: '上一张',
    next: '下一张',
    draw: '在图片上涂画并发回',
    before: '上一版',
    following: '正在跟随电脑',
    mirrors: '未跟随',
    leave: '退出',
    join: '跟随',
    zoom: share => `缩放 ${share}`,
    pixels: (width, height) => `${width} × ${height}`,
    failed: '此处无法显示这张图片，但仍可下载。',
  },

  answer: {
    region: '涂画回复',
    cancel: '取消',
    send: '发送',
    undo: '撤销上一笔',
    clear: '清除涂画',
    pen: '画笔',
    discardIt: '放弃已画的内容？',
    keep: '继续涂画',
    discard: '放弃',
    failed: '手机内存不足，无法处理这么大的图片。',
    colours: { red: '红色', yellow: '黄色', green: '绿色', blue: '蓝色', white: '白色', black: '黑色' },
  },

  mirror: {
    shows: (computer, name) => `${computer} 正在显示 ${name}`,
    join: '跟随',
  },

  texts: {
    title: '文字',
    copy: '复制',
    copied: '已复制',
    hold: '请长按文字',
    copyOf: text => `复制 ${text}`,
    remove: text => `移除 ${text}`,
    all: count => `显示全部 ${count} 条`,
    less: '收起',
    came: time => `来自电脑 · ${time}`,
    sent: time => `已到电脑 · ${time}`,
    queued: () => '连接后发送',
  },

  device: {
    label: '在电脑上显示为',
    androidPhone: '安卓手机',
    androidTablet: '安卓平板',
    browser: '浏览器',
  },
};

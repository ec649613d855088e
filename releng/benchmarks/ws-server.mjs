// The same as the plain Java servers, with Node and the WebSocket library of the page's tests.
import { createHash } from 'node:crypto'
import { closeSync, openSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { WebSocketServer } from '../../plugins/io.imageshare.phone.tests/browser/node_modules/ws/wrapper.mjs'

const folder = process.argv[2]
let images = 0

function keep(bytes) {
  const file = openSync(join(folder, `image${images++}.png`), 'wx')
  for (let at = 0; at < bytes.length;) at += writeSync(file, bytes, at)
  closeSync(file)
  return createHash('sha256').update(bytes).digest('hex')
}

const server = new WebSocketServer({ host: '127.0.0.1', port: 0, maxPayload: 2 ** 30 }, () => console.log(server.address().port))
server.on('connection', (socket) => socket.on('message', (bytes) => socket.send(keep(bytes))))
process.stdin.on('end', () => process.exit()).resume()

/** A passkey's device in software: makes one P-256 key and signs with it as a telephone would (WebAuthn level 2, section 6). */
import { createHash, generateKeyPairSync, randomBytes, sign } from 'node:crypto'
import { isoCBOR } from '@simplewebauthn/server/helpers'

type Question = { challenge: string; rp?: { id?: string }; rpId?: string }
type Circumstances = {
  /** Where the browser is. */
  origin: string
  /** Whether a finger, a face or a code was asked for. */
  verified?: boolean
  /** How often the key has signed, as the device says. */
  counter?: number
}

const present = 0x01
const verifiedUser = 0x04
const withKey = 0x40

export function makeAuthenticator() {
  const { publicKey, privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  const id = randomBytes(32)
  return {
    id: id.toString('base64url'),
    /** The answer to the question for a new passkey. */
    create(question: Question, { origin, verified = true, counter = 0 }: Circumstances) {
      const { x = '', y = '' } = publicKey.export({ format: 'jwk' })
      const cose = new Map<number, number | Uint8Array>([
        [1, 2],
        [3, -7],
        [-1, 1],
        [-2, new Uint8Array(Buffer.from(x, 'base64url'))],
        [-3, new Uint8Array(Buffer.from(y, 'base64url'))],
      ])
      const authData = Buffer.concat([
        authenticatorData(question.rp?.id ?? '', withKey | (verified ? verifiedUser : 0), counter),
        Buffer.alloc(16),
        Buffer.from([0, id.length]),
        id,
        isoCBOR.encode(cose as never),
      ])
      const attestation = new Map<string, unknown>([
        ['fmt', 'none'],
        ['attStmt', new Map()],
        ['authData', new Uint8Array(authData)],
      ])
      return answer(id, {
        clientDataJSON: clientData('webauthn.create', question.challenge, origin).toString('base64url'),
        attestationObject: Buffer.from(isoCBOR.encode(attestation as never)).toString('base64url'),
        transports: ['internal'],
      })
    },
    /** The answer to the question for signing in. */
    get(question: Question, { origin, verified = true, counter = 0 }: Circumstances) {
      const data = clientData('webauthn.get', question.challenge, origin)
      const authData = authenticatorData(question.rpId ?? '', verified ? verifiedUser : 0, counter)
      const signature = sign('sha256', Buffer.concat([authData, sha256(data)]), privateKey)
      return answer(id, {
        clientDataJSON: data.toString('base64url'),
        authenticatorData: authData.toString('base64url'),
        signature: signature.toString('base64url'),
      })
    },
  }
}

function answer(id: Buffer, response: Record<string, unknown>) {
  const name = id.toString('base64url')
  return { id: name, rawId: name, type: 'public-key', response, clientExtensionResults: {} }
}

function clientData(type: string, challenge: string, origin: string): Buffer {
  return Buffer.from(JSON.stringify({ type, challenge, origin, crossOrigin: false }))
}

function authenticatorData(host: string, flags: number, counter: number): Buffer {
  const count = Buffer.alloc(4)
  count.writeUInt32BE(counter)
  return Buffer.concat([sha256(host), Buffer.from([flags | present]), count])
}

function sha256(data: string | Buffer): Buffer {
  return createHash('sha256').update(data).digest()
}

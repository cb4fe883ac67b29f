/** A real mail server on loopback, which takes or refuses as a test says, and keeps what it took. */
import { type ParsedMail, simpleParser } from 'mailparser'
import { SMTPServer } from 'smtp-server'

export type TestMailServer = {
  url: string
  taken: ParsedMail[]
  /** What it answers the next letters with instead of taking them: an SMTP code. */
  refusing: number | null
  /** Called for each connection before it is greeted, and waited for. */
  greeting: () => Promise<void>
  /** Called for each letter before it is taken, and waited for. */
  before: () => Promise<void>
  close(): Promise<void>
}

export async function startMailServer(): Promise<TestMailServer> {
  const server = new SMTPServer({
    disabledCommands: ['AUTH', 'STARTTLS'],
    onConnect(_session, done) {
      mailServer.greeting().then(() => done(), done)
    },
    onData(stream, _session, done) {
      simpleParser(stream)
        .then(async mail => {
          await mailServer.before()
          if (mailServer.refusing !== null)
            return done(Object.assign(new Error('Not now'), { responseCode: mailServer.refusing }))
          mailServer.taken.push(mail)
          return done()
        })
        .catch(done)
    },
  })
  // A client that is killed in the middle leaves an error behind.
  server.on('error', () => {})
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.server.address() as { port: number }
  const mailServer: TestMailServer = {
    url: `smtp://127.0.0.1:${port}`,
    taken: [],
    refusing: null,
    greeting: async () => {},
    before: async () => {},
    close: () => new Promise(resolve => server.close(() => resolve())),
  }
  return mailServer
}

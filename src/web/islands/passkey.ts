/** Signing in with a passkey, and adding one: what only a script can ask the device. Where it cannot, nothing is shown. */
import { browserSupportsWebAuthn, startAuthentication, startRegistration } from '@simplewebauthn/browser'

abstract class PasskeyElement extends HTMLElement {
  /** Asks the device and returns what is to be sent. */
  abstract ask(question: unknown): Promise<unknown>

  connectedCallback(): void {
    // A passkey belongs to a name; a host that is only a number cannot have one.
    if (!browserSupportsWebAuthn() || /^[\d.]+$|:/.test(location.hostname)) return
    this.hidden = false
    // What said that a script was needed.
    if (this.nextElementSibling instanceof HTMLParagraphElement) this.nextElementSibling.hidden = true
    this.addEventListener('submit', event => {
      event.preventDefault()
      void this.run()
    })
  }

  async run(): Promise<void> {
    const { question, answer, then } = this.dataset
    const problem = this.querySelector<HTMLElement>('[role=alert]')
    const button = this.querySelector('button')
    if (!question || !answer || !then || !problem || !button) return
    problem.hidden = true
    button.disabled = true
    try {
      const asked = await post(question, {})
      await post(answer, await this.ask(asked))
      location.assign(then)
    } catch {
      button.disabled = false
      problem.hidden = false
    }
  }
}

class PasskeySignIn extends PasskeyElement {
  ask(question: unknown): Promise<unknown> {
    return startAuthentication({ optionsJSON: question as never })
  }
}

class PasskeyAdd extends PasskeyElement {
  async ask(question: unknown): Promise<unknown> {
    const name = this.querySelector('input')?.value ?? ''
    return { name, answer: await startRegistration({ optionsJSON: question as never }) }
  }
}

async function post(address: string, body: unknown): Promise<unknown> {
  const response = await fetch(address, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', Accept: 'application/json' },
    body: JSON.stringify(body),
  })
  if (!response.ok) throw new Error(String(response.status))
  return response.status === 204 ? null : response.json()
}

customElements.define('passkey-sign-in', PasskeySignIn)
customElements.define('passkey-add', PasskeyAdd)

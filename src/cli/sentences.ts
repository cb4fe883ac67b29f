/** What each refusal says to the person at the terminal: what is wrong, and what to do. */
import { m } from '../texts/texts.ts'
import type { StartRefusal } from './program.ts'

export function sentenceOf(refusal: StartRefusal): string {
  switch (refusal.name) {
    case 'bad-port':
      return m.server_bad_port(refusal)
    case 'bad-address':
      return m.server_bad_address(refusal)
    case 'bad-tiles':
      return m.server_bad_tiles(refusal)
    case 'bad-sender':
      return m.server_bad_sender(refusal)
    case 'address-with-path':
      return m.server_address_with_path(refusal)
    case 'port-taken':
      return m.server_port_taken(refusal)
    case 'port-forbidden':
      return m.server_port_forbidden(refusal)
    case 'host-unknown':
      return m.server_host_unknown(refusal)
    case 'not-built':
      return m.server_not_built(refusal)
    case 'in-use':
      return refusal.pid === null
        ? m.server_in_use_elsewhere({ path: refusal.path })
        : m.server_in_use({ path: refusal.path, pid: refusal.pid })
    case 'unwritable':
      return m.server_unwritable(refusal)
    case 'wrong-owner':
      return m.server_wrong_owner(refusal)
    case 'no-binaries':
      return m.server_no_binaries({ platform: refusal.platform, tried: refusal.tried.join('; ') || '–' })
    case 'no-user':
      return m.server_no_user(refusal)
    case 'wrong-major':
      return m.server_wrong_major({ ...refusal, available: refusal.available.join(', ') || '–' })
    case 'socket-path':
      return m.server_socket_path(refusal)
    case 'no-password':
      return m.server_no_password(refusal)
    case 'not-answering':
      return m.server_not_answering(refusal)
    case 'did-not-start':
      return m.server_did_not_start({ log: refusal.log, output: lastLine(refusal.output) })
    case 'bad-url':
      return m.server_bad_url()
    case 'unreachable':
      return m.server_unreachable(refusal)
    case 'sign-in-refused':
      return m.server_sign_in_refused(refusal)
    case 'no-database':
      return m.server_no_database(refusal)
    case 'too-old':
      return m.server_too_old(refusal)
    case 'owner-is-application':
      return m.server_owner_is_application(refusal)
    case 'role-missing':
      return m.server_role_missing(refusal)
    case 'role-too-strong':
      return m.server_role_too_strong({ role: refusal.role, because: strength(refusal.because) })
    case 'migration-changed':
      return m.server_migration_changed(refusal)
    case 'newer-database':
      return m.server_newer_database(refusal)
    case 'migration-out-of-order':
      return m.server_migration_out_of_order(refusal)
  }
}

function strength(because: 'superuser' | 'bypassrls' | 'owns' | 'member'): string {
  const words = {
    superuser: m.server_strength_superuser,
    bypassrls: m.server_strength_bypassrls,
    owns: m.server_strength_owns,
    member: m.server_strength_member,
  }
  return words[because]()
}

function lastLine(output: string): string {
  return output.trim().split('\n').at(-1) ?? ''
}

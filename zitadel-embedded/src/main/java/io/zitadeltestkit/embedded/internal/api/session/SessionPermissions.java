package io.zitadeltestkit.embedded.internal.api.session;

import io.zitadeltestkit.embedded.internal.access.Caller;
import io.zitadeltestkit.embedded.internal.model.session.Session;
import io.zitadeltestkit.embedded.internal.operation.Call;

/**
 * The permissions of sessions. Roles on the organization of the session's user are needed; without
 * a user, roles on the instance.
 */
final class SessionPermissions {
  private SessionPermissions() {}

  static void requireRead(Call call, Session session) {
    if (!isOwn(call.caller(), session)) {
      require(call, "session.read", session.userOrgId(), session.userId());
    }
  }

  static boolean mayRead(Call call, Session session) {
    if (isOwn(call.caller(), session)) {
      return true;
    }
    String orgId = session.userOrgId().isEmpty() ? call.instance().id() : session.userOrgId();
    return call.may(orgId, session.userId(), "session.read");
  }

  static void require(Call call, String permission, String userOrgId, String userId) {
    if (userOrgId.isEmpty()) {
      call.requireOnInstance(permission);
    } else {
      call.requireOn(userOrgId, userId, permission);
    }
  }

  /**
   * Callers may read sessions that they created, the session of their token, and those of their
   * browser.
   */
  private static boolean isOwn(Caller caller, Session session) {
    return (!session.creatorId().isEmpty() && caller.is(session.creatorId()))
        || caller.is(session.userId())
        || (!caller.agentId().isEmpty() && caller.agentId().equals(session.fingerprintId()));
  }
}

package io.zitadeltestkit.embedded.internal.api.session;

import io.zitadeltestkit.embedded.internal.api.message.Details;
import io.zitadeltestkit.embedded.internal.api.session.SessionChange.Changed;
import io.zitadeltestkit.embedded.internal.api.session.SessionMessages.Challenges;
import io.zitadeltestkit.embedded.internal.api.session.SessionMessages.Checks;
import io.zitadeltestkit.embedded.internal.api.session.SessionMessages.CreateSessionRequest;
import io.zitadeltestkit.embedded.internal.api.session.SessionMessages.CreateSessionResponse;
import io.zitadeltestkit.embedded.internal.api.session.SessionMessages.DeleteSessionRequest;
import io.zitadeltestkit.embedded.internal.api.session.SessionMessages.DeleteSessionResponse;
import io.zitadeltestkit.embedded.internal.api.session.SessionMessages.RequestChallenges;
import io.zitadeltestkit.embedded.internal.api.session.SessionMessages.SetSessionRequest;
import io.zitadeltestkit.embedded.internal.api.session.SessionMessages.SetSessionResponse;
import io.zitadeltestkit.embedded.internal.fault.Fault;
import io.zitadeltestkit.embedded.internal.model.Session;
import io.zitadeltestkit.embedded.internal.model.Sessions;
import io.zitadeltestkit.embedded.internal.model.Stamp;
import io.zitadeltestkit.embedded.internal.model.TerminatedSession;
import io.zitadeltestkit.embedded.internal.model.Tx;
import io.zitadeltestkit.embedded.internal.model.User;
import io.zitadeltestkit.embedded.internal.operation.Call;
import io.zitadeltestkit.embedded.internal.proto.Bytes;
import io.zitadeltestkit.embedded.internal.version.Difference;
import java.time.Duration;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Creates, changes and ends sessions. */
final class SessionWrites {
  /** The details of a session that never existed, or is unchanged. */
  private static final Details NO_DETAILS = new Details(0, null, "", null);

  private static final String INVALID_TOKEN = "Session Token is invalid";

  private SessionWrites() {}

  /** The result of a change: the session with its token, and the requested codes. */
  private record Outcome(Changed changed, @Nullable Challenges challenges) {}

  /** The state of the user is checked before the permission of the caller. */
  static CreateSessionResponse create(Call call, CreateSessionRequest request) {
    Checks checks = request.checks() == null ? Checks.NONE : request.checks();
    Outcome outcome =
        SessionChange.attempt(
            call.instance(),
            call.origin(),
            tx -> {
              Optional<User> user = CheckedUsers.find(call, tx.state(), checks.user());
              SessionChallenges.validate(request.challenges());
              call.requireOnInstance("session.write");
              SessionChange change =
                  SessionChange.start(
                      tx, call.caller().userId(), UserAgents.of(request.userAgent()));
              return run(
                  change,
                  user,
                  checks,
                  request.challenges(),
                  request.metadata(),
                  request.lifetime());
            });
    Changed changed = outcome.changed();
    return new CreateSessionResponse(
        details(call, changed.session().stamp()),
        changed.session().id(),
        changed.token(),
        outcome.challenges());
  }

  static SetSessionResponse set(Call call, SetSessionRequest request) {
    Checks checks = request.checks() == null ? Checks.NONE : request.checks();
    Outcome outcome =
        SessionChange.attempt(
            call.instance(),
            call.origin(),
            tx -> {
              Optional<User> user = CheckedUsers.find(call, tx.state(), checks.user());
              SessionChallenges.validate(request.challenges());
              return run(
                  writable(call, tx, request.sessionId()),
                  user,
                  checks,
                  request.challenges(),
                  request.metadata(),
                  request.lifetime());
            });
    Changed changed = outcome.changed();
    boolean nothing = changed.token().isEmpty() && changed.session().tokenId().isEmpty();
    return new SetSessionResponse(
        nothing ? NO_DETAILS : details(call, changed.session().stamp()),
        changed.token(),
        outcome.challenges());
  }

  private static SessionChange writable(Call call, Tx tx, String id) {
    Optional<TerminatedSession> terminated = tx.find(TerminatedSession.TABLE, id);
    if (terminated.isPresent()) {
      SessionPermissions.require(
          call, "session.write", terminated.get().userOrgId(), terminated.get().userId());
      throw Fault.failedPrecondition("COMMAND-Hewfq", "Session already terminated");
    }
    Optional<Session> session = tx.find(Session.TABLE, id);
    SessionPermissions.require(
        call,
        "session.write",
        session.map(Session::userOrgId).orElse(""),
        session.map(Session::userId).orElse(""));
    if (session.filter(found -> found.isExpired(tx.now())).isPresent()) {
      throw Fault.failedPrecondition("COMMAND-Hkl3d", "Session has expired");
    }
    return session
        .map(found -> SessionChange.of(tx, found))
        .orElseGet(() -> SessionChange.ofNothing(tx, id));
  }

  private static Outcome run(
      SessionChange change,
      Optional<User> user,
      Checks checks,
      @Nullable RequestChallenges challenges,
      Map<String, Bytes> metadata,
      @Nullable Duration lifetime) {
    user.ifPresent(change::checkUser);
    SessionCheckRun.run(change, checks);
    Challenges issued = challenges == null ? null : SessionChallenges.issue(change, challenges);
    Map<String, String> values = new LinkedHashMap<>();
    metadata.forEach((key, value) -> values.put(key, value.toBase64()));
    change.metadata(values);
    if (lifetime != null) {
      change.lifetime(lifetime);
    }
    return new Outcome(change.finish(), issued);
  }

  /**
   * Anyone may end a session with its token; without it, its user, or callers with the permission.
   */
  static DeleteSessionResponse delete(Call call, DeleteSessionRequest request) {
    return call.write(
        tx -> {
          Optional<Session> session = tx.find(Session.TABLE, request.sessionId());
          Optional<TerminatedSession> terminated =
              tx.find(TerminatedSession.TABLE, request.sessionId());
          String token = request.sessionToken() == null ? "" : request.sessionToken();
          if (token.isEmpty()) {
            requireDelete(call, session, terminated);
          } else if (!tx.profile().has(Difference.UNREADABLE_TOKENS) && !isBase64(token)) {
            throw Fault.invalidArgument("COMMAND-hi6Ph", INVALID_TOKEN);
          } else if (session.filter(found -> found.hasToken(token)).isEmpty()) {
            throw Fault.permissionDenied("COMMAND-sGr42", INVALID_TOKEN);
          }
          return new DeleteSessionResponse(
              session
                  .map(found -> Sessions.end(tx, found))
                  .or(() -> terminated)
                  .map(ended -> details(call, ended.stamp()))
                  .orElse(NO_DETAILS));
        });
  }

  private static boolean isBase64(String token) {
    if (token.indexOf('=') >= 0) {
      return false;
    }
    try {
      Base64.getUrlDecoder().decode(token);
      return true;
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  private static void requireDelete(
      Call call, Optional<Session> session, Optional<TerminatedSession> terminated) {
    String userId =
        session.map(Session::userId).or(() -> terminated.map(TerminatedSession::userId)).orElse("");
    if (!call.caller().is(userId)) {
      SessionPermissions.require(
          call,
          "session.delete",
          session
              .map(Session::userOrgId)
              .or(() -> terminated.map(TerminatedSession::userOrgId))
              .orElse(""),
          userId);
    }
  }

  private static Details details(Call call, Stamp stamp) {
    return Details.ofWrite(stamp, call.instance().id());
  }
}

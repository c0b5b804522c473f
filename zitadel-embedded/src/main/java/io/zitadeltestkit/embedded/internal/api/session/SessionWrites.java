package io.zitadeltestkit.embedded.internal.api.session;

import io.zitadeltestkit.embedded.internal.api.message.Details;
import io.zitadeltestkit.embedded.internal.api.message.DetailsResponse;
import io.zitadeltestkit.embedded.internal.api.session.SessionChange.Changed;
import io.zitadeltestkit.embedded.internal.api.session.SessionMessages.Challenges;
import io.zitadeltestkit.embedded.internal.api.session.SessionMessages.Checks;
import io.zitadeltestkit.embedded.internal.api.session.SessionMessages.CreateSessionRequest;
import io.zitadeltestkit.embedded.internal.api.session.SessionMessages.CreateSessionResponse;
import io.zitadeltestkit.embedded.internal.api.session.SessionMessages.DeleteSessionRequest;
import io.zitadeltestkit.embedded.internal.api.session.SessionMessages.RequestChallenges;
import io.zitadeltestkit.embedded.internal.api.session.SessionMessages.SessionFields;
import io.zitadeltestkit.embedded.internal.api.session.SessionMessages.SetSessionRequest;
import io.zitadeltestkit.embedded.internal.api.session.SessionMessages.SetSessionResponse;
import io.zitadeltestkit.embedded.internal.fault.Fault;
import io.zitadeltestkit.embedded.internal.model.removal.Removal;
import io.zitadeltestkit.embedded.internal.model.removal.Sessions;
import io.zitadeltestkit.embedded.internal.model.session.Session;
import io.zitadeltestkit.embedded.internal.model.user.User;
import io.zitadeltestkit.embedded.internal.operation.Call;
import io.zitadeltestkit.embedded.internal.state.Stamp;
import io.zitadeltestkit.embedded.internal.state.Tx;
import io.zitadeltestkit.embedded.internal.version.Difference;
import java.time.Duration;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Creates, changes and ends sessions. */
final class SessionWrites {
  /** The details of a session that never existed, or is unchanged. */
  private static final Details NO_DETAILS = new Details(0, null, "", null);

  private static final String INVALID_TOKEN = "Session Token is invalid";

  private SessionWrites() {}

  /** The result of a change: the session with its token, and the requested codes. */
  private record Outcome(Changed changed, @Nullable Challenges challenges) {}

  static CreateSessionResponse create(Call call, CreateSessionRequest request) {
    Outcome outcome =
        attempt(
            call,
            request,
            tx -> {
              call.requireOnInstance("session.write");
              return SessionChange.start(
                  tx, call.caller().userId(), UserAgents.of(request.userAgent()));
            });
    Changed changed = outcome.changed();
    return new CreateSessionResponse(
        details(call, changed.session().stamp()),
        changed.session().id(),
        changed.token(),
        outcome.challenges());
  }

  static SetSessionResponse set(Call call, SetSessionRequest request) {
    Outcome outcome = attempt(call, request, tx -> writable(call, tx, request.sessionId()));
    Changed changed = outcome.changed();
    boolean nothing = changed.token().isEmpty() && changed.session().tokenId().isEmpty();
    return new SetSessionResponse(
        nothing ? NO_DETAILS : details(call, changed.session().stamp()),
        changed.token(),
        outcome.challenges());
  }

  /** The state of the user is checked before the permission of the caller. */
  private static Outcome attempt(
      Call call, SessionFields fields, Function<Tx, SessionChange> begin) {
    Checks checks = fields.checks() == null ? Checks.NONE : fields.checks();
    return SessionChange.attempt(
        call.instance(),
        call.origin(),
        tx -> {
          Optional<User> user = CheckedUsers.find(call, tx.state(), checks.user());
          SessionChallenges.validate(fields.challenges());
          Outcome outcome = run(begin.apply(tx), user, checks, fields);
          call.requireStorable();
          return outcome;
        });
  }

  private static SessionChange writable(Call call, Tx tx, String id) {
    Optional<Session> session = tx.find(Session.TABLE, id);
    Optional<Removal> ended = Removal.find(tx.state(), Session.TABLE, id);
    SessionPermissions.require(
        call, "session.write", orgOf(session, ended), userOf(session, ended));
    if (ended.isPresent()) {
      throw Fault.failedPrecondition("COMMAND-Hewfq", "Session already terminated");
    }
    if (session.filter(found -> found.isExpired(tx.now())).isPresent()) {
      throw Fault.failedPrecondition("COMMAND-Hkl3d", "Session has expired");
    }
    return session
        .map(found -> SessionChange.of(tx, found))
        .orElseGet(() -> SessionChange.ofNothing(tx, id));
  }

  private static Outcome run(
      SessionChange change, Optional<User> user, Checks checks, SessionFields fields) {
    user.ifPresent(change::checkUser);
    SessionCheckRun.run(change, checks);
    RequestChallenges challenges = fields.challenges();
    Challenges issued = challenges == null ? null : SessionChallenges.issue(change, challenges);
    Map<String, String> values = new LinkedHashMap<>();
    fields.metadata().forEach((key, value) -> values.put(key, value.toBase64()));
    change.metadata(values);
    Duration lifetime = fields.lifetime();
    if (lifetime != null) {
      change.lifetime(lifetime);
    }
    return new Outcome(change.finish(), issued);
  }

  /** With its token anybody may end a session; without, its user, or whose roles allow it. */
  static DetailsResponse delete(Call call, DeleteSessionRequest request) {
    return call.write(
        tx -> {
          Optional<Session> session = tx.find(Session.TABLE, request.sessionId());
          Optional<Removal> ended = Removal.find(tx.state(), Session.TABLE, request.sessionId());
          String token = request.sessionToken() == null ? "" : request.sessionToken();
          if (token.isEmpty()) {
            requireDelete(call, session, ended);
          } else if (!tx.profile().has(Difference.UNREADABLE_TOKENS) && !isBase64(token)) {
            throw Fault.invalidArgument("COMMAND-hi6Ph", INVALID_TOKEN);
          } else if (session.filter(found -> found.hasToken(token)).isEmpty()) {
            throw Fault.permissionDenied("COMMAND-sGr42", INVALID_TOKEN);
          }
          return new DetailsResponse(
              session
                  .map(found -> Sessions.end(tx, found))
                  .or(() -> ended)
                  .map(end -> details(call, end.stamp()))
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

  private static void requireDelete(Call call, Optional<Session> session, Optional<Removal> ended) {
    String userId = userOf(session, ended);
    if (!call.caller().is(userId)) {
      SessionPermissions.require(call, "session.delete", orgOf(session, ended), userId);
    }
  }

  private static String userOf(Optional<Session> session, Optional<Removal> ended) {
    return session.map(Session::userId).or(() -> ended.map(Removal::userId)).orElse("");
  }

  private static String orgOf(Optional<Session> session, Optional<Removal> ended) {
    return session.map(Session::userOrgId).or(() -> ended.map(Removal::orgId)).orElse("");
  }

  private static Details details(Call call, Stamp stamp) {
    return Details.ofWrite(stamp, call.instance().id());
  }
}

package io.zitadeltestkit.embedded.internal.api.session;

import io.zitadeltestkit.embedded.internal.api.session.SessionMessages.Factor;
import io.zitadeltestkit.embedded.internal.api.session.SessionMessages.Factors;
import io.zitadeltestkit.embedded.internal.api.session.SessionMessages.SessionView;
import io.zitadeltestkit.embedded.internal.api.session.SessionMessages.UserAgent;
import io.zitadeltestkit.embedded.internal.api.session.SessionMessages.UserFactor;
import io.zitadeltestkit.embedded.internal.model.session.Session;
import io.zitadeltestkit.embedded.internal.model.session.SessionChecks;
import io.zitadeltestkit.embedded.internal.model.session.SessionUserAgent;
import io.zitadeltestkit.embedded.internal.model.user.Human;
import io.zitadeltestkit.embedded.internal.model.user.LoginNames;
import io.zitadeltestkit.embedded.internal.model.user.User;
import io.zitadeltestkit.embedded.internal.proto.Bytes;
import io.zitadeltestkit.embedded.internal.state.State;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Maps sessions to messages. */
final class SessionViews {
  private SessionViews() {}

  static SessionView of(State state, Session session) {
    Map<String, Bytes> metadata = new LinkedHashMap<>();
    session.metadata().forEach((key, value) -> metadata.put(key, Bytes.fromBase64(value)));
    return new SessionView(
        session.id(),
        session.stamp().createdAt(),
        session.stamp().changedAt(),
        session.stamp().sequence(),
        factors(state, session),
        metadata,
        userAgent(session.userAgent()),
        session.expiresAt());
  }

  private static @Nullable Factors factors(State state, Session session) {
    SessionChecks checks = session.checks();
    Instant userAt = checks.user();
    if (userAt == null) {
      return null;
    }
    Optional<User> user = state.find(User.TABLE, session.userId());
    Human human = user.map(User::human).orElse(null);
    Instant changedAt = human == null ? null : human.passwordChangedAt();
    return new Factors(
        new UserFactor(
            userAt,
            session.userId(),
            user.map(found -> LoginNames.preferred(state, found)).orElse(""),
            human == null ? "" : human.displayName(),
            session.userOrgId()),
        factor(checks.sincePasswordChange(changedAt).password()),
        factor(checks.totp()),
        factor(checks.otpSms()),
        factor(checks.otpEmail()),
        factor(checks.recoveryCode()));
  }

  private static @Nullable Factor factor(@Nullable Instant verifiedAt) {
    return verifiedAt == null ? null : new Factor(verifiedAt);
  }

  private static @Nullable UserAgent userAgent(@Nullable SessionUserAgent agent) {
    if (agent == null || agent.isEmpty()) {
      return null;
    }
    Map<String, UserAgent.HeaderValues> header = new LinkedHashMap<>();
    Map<String, List<String>> sent = agent.header();
    if (sent != null) {
      sent.forEach((name, values) -> header.put(name, new UserAgent.HeaderValues(values)));
    }
    return new UserAgent(agent.fingerprintId(), agent.ip(), agent.description(), header);
  }
}

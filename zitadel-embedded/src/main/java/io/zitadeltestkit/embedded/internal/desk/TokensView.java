package io.zitadeltestkit.embedded.internal.desk;

import io.zitadeltestkit.embedded.internal.model.project.Application;
import io.zitadeltestkit.embedded.internal.model.session.OidcSession;
import io.zitadeltestkit.embedded.internal.model.user.LoginNames;
import io.zitadeltestkit.embedded.internal.model.user.PersonalAccessToken;
import io.zitadeltestkit.embedded.internal.model.user.User;
import io.zitadeltestkit.embedded.internal.state.Instance;
import io.zitadeltestkit.embedded.internal.state.State;
import java.time.Instant;
import java.util.Comparator;
import java.util.Map;
import java.util.stream.Stream;

/** The issued tokens and their lifetimes. The server only stores their hashes. */
final class TokensView {
  private TokensView() {}

  private record Token(
      String kind, String id, String user, String purpose, Instant created, Instant expires) {}

  static Limited of(Instance instance) {
    State state = instance.state();
    Instant now = instance.now();
    Stream<Token> tokens =
        Stream.concat(
            state
                .all(PersonalAccessToken.TABLE, token -> !token.tokenHash().isEmpty())
                .map(token -> pat(state, token)),
            state.all(OidcSession.TABLE).flatMap(session -> issued(state, session)));
    return Limited.of(
        tokens.sorted(Comparator.comparing(Token::created).reversed()),
        token ->
            Map.of(
                "kind", token.kind(),
                "id", token.id(),
                "user", token.user(),
                "purpose", token.purpose(),
                "left", Spans.left(token.expires(), now),
                "expires", token.expires().toString(),
                "state", token.expires().isAfter(now) ? "good" : "bad"));
  }

  private static Token pat(State state, PersonalAccessToken token) {
    return new Token(
        "personal access token",
        token.id(),
        user(state, token.userId()),
        "",
        token.stamp().createdAt(),
        token.expiresAt());
  }

  private static Stream<Token> issued(State state, OidcSession session) {
    String user = user(state, session.userId());
    String purpose =
        Application.byClientId(state, session.clientId())
                .map(Application::name)
                .orElse(session.clientId())
            + ": "
            + String.join(" ", session.scope());
    Stream.Builder<Token> tokens = Stream.builder();
    if (!session.accessTokenId().isEmpty()) {
      tokens.add(
          new Token(
              session.accessTokenHash().isEmpty() ? "access token (JWT)" : "access token",
              session.accessTokenId(),
              user,
              purpose,
              session.accessTokenCreatedAt(),
              session.accessTokenExpiresAt()));
    }
    if (!session.refreshTokenHash().isEmpty()) {
      Instant idle = session.refreshTokenIdleExpiresAt();
      Instant end = session.refreshTokenExpiresAt();
      tokens.add(
          new Token(
              "refresh token",
              session.id(),
              user,
              purpose,
              session.accessTokenCreatedAt(),
              idle.isBefore(end) ? idle : end));
    }
    return tokens.build();
  }

  private static String user(State state, String userId) {
    return state
        .find(User.TABLE, userId)
        .map(user -> LoginNames.preferred(state, user))
        .orElse(userId);
  }
}

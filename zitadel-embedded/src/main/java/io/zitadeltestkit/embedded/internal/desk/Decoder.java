package io.zitadeltestkit.embedded.internal.desk;

import io.zitadeltestkit.embedded.internal.access.Caller;
import io.zitadeltestkit.embedded.internal.model.Instance;
import io.zitadeltestkit.embedded.internal.model.LoginNames;
import io.zitadeltestkit.embedded.internal.model.State;
import io.zitadeltestkit.embedded.internal.model.User;
import java.util.HashMap;
import java.util.Map;

/** Says what is in a token, and whether it is good here. The token itself is not shown again. */
final class Decoder {
  private final Desk.Parts parts;

  Decoder(Desk.Parts parts) {
    this.parts = parts;
  }

  Map<String, Object> decode(Instance instance, String pasted) {
    String token = pasted.strip().replaceFirst("(?i)^(Authorization:\\s*)?Bearer\\s+", "");
    if (token.isEmpty()) {
      return Map.of("problem", "There is no token to decode. Paste one.");
    }
    Map<String, Object> values = new HashMap<>();
    values.put("decoded", true);
    String user = user(instance, token);
    values.put(
        "verdict",
        user.isEmpty()
            ? "The server does not accept it as an access token: it is unknown, expired or revoked,"
                + " or of another kind."
            : "The server accepts it as an access token of " + user + ".");
    TokenText.parse(token)
        .ifPresentOrElse(
            text -> put(values, text, parts.signed().test(instance, token), instance),
            () -> values.put("opaque", true));
    return values;
  }

  private static void put(
      Map<String, Object> values, TokenText text, boolean signed, Instance instance) {
    values.put("header", text.header().toPrettyString());
    values.put("claims", text.claims().toPrettyString());
    values.put(
        "signature",
        signed ? "Signed with a key of this server." : "Not signed with a key of this server.");
    values.put(
        "times",
        text.moments().stream()
            .map(
                moment ->
                    moment.claim()
                        + ": "
                        + moment.at()
                        + (moment.claim().equals("exp")
                            ? " (" + Spans.left(moment.at(), instance.now()) + ")"
                            : ""))
            .toList());
  }

  private String user(Instance instance, String token) {
    Caller caller = parts.callers().apply(instance, "Bearer " + token);
    State state = instance.state();
    return state
        .find(User.TABLE, caller.userId())
        .map(user -> LoginNames.preferred(state, user))
        .orElse("");
  }
}

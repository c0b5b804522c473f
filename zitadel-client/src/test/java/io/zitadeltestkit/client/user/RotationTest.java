package io.zitadeltestkit.client.user;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.zitadeltestkit.client.internal.rpc.FakeRpc;
import io.zitadeltestkit.client.internal.rpc.Rpc;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A credential is replaced by one call: first the new one, then the old one goes. */
class RotationTest {
  private static final Instant FAR = Instant.parse("2099-01-01T00:00:00Z");
  private static final String TOKEN = "{\"tokenId\": \"new\", \"token\": \"hush-hush\"}";
  private static final String KEY =
      "{\"keyId\": \"new\", \"keyContent\": \"eyJ0eXBlIjoic2VydmljZWFjY291bnQifQ==\"}";

  private final FakeRpc answers = new FakeRpc();
  private final List<String> calls = new ArrayList<>();
  private final List<String> refused = new ArrayList<>();
  private final UserService users = new UserService(this::call);

  /** Records the method and the id in the request. */
  private <T> T call(String method, Object request, Class<T> type) {
    T answer = ((Rpc) answers).call(method, request, type);
    var sent = answers.requests().get(answers.requests().size() - 1);
    String id = sent.path("tokenId").asText() + sent.path("keyId").asText();
    String call = method.substring(method.indexOf('/') + 1) + (id.isEmpty() ? "" : " " + id);
    calls.add(call);
    if (refused.contains(call)) {
      throw new IllegalStateException("refused: " + call);
    }
    return answer;
  }

  @Test
  void personalAccessTokenIsMintedBeforeTheOldOneGoes() {
    answers.answers(TOKEN);

    NewPersonalAccessToken fresh = users.rotatePersonalAccessToken("1", "old", Duration.ofDays(30));

    assertThat(fresh.token()).isEqualTo("hush-hush");
    assertThat(fresh.expiresAt()).isAfter(Instant.now().plus(Duration.ofDays(29)));
    assertThat(calls).containsExactly("AddPersonalAccessToken", "RemovePersonalAccessToken old");
  }

  @Test
  void keyIsGeneratedBeforeTheOldOneGoes() {
    answers.answers(KEY);

    NewMachineKey fresh = users.rotateKey("1", "old", FAR);

    assertThat(fresh.keyFile()).isEqualTo("{\"type\":\"serviceaccount\"}");
    assertThat(calls).containsExactly("AddKey", "RemoveKey old");
  }

  @Test
  void nothingNewStaysBehindIfTheOldOneCannotBeRemoved() {
    refused.addAll(List.of("RemovePersonalAccessToken old", "RemoveKey old"));
    answers.answers(TOKEN);

    assertThatThrownBy(() -> users.rotatePersonalAccessToken("1", "old", Duration.ofDays(30)))
        .hasMessage("refused: RemovePersonalAccessToken old");
    assertThat(calls)
        .containsExactly(
            "AddPersonalAccessToken",
            "RemovePersonalAccessToken old",
            "RemovePersonalAccessToken new");
  }

  @Test
  void failureToRemoveTheNewOneIsReported() {
    refused.addAll(List.of("RemoveKey old", "RemoveKey new"));
    answers.answers(KEY);

    Throwable failure = catchThrowable(() -> users.rotateKey("1", "old", FAR));

    assertThat(failure).hasMessage("refused: RemoveKey old");
    assertThat(failure.getSuppressed()).hasSize(1);
    assertThat(failure.getSuppressed()[0]).hasMessage("refused: RemoveKey new");
  }

  @Test
  void nothingIsSentWithoutTheOldId() {
    assertThatThrownBy(() -> users.rotatePersonalAccessToken("1", " ", Duration.ofDays(30)))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> users.rotateKey("1", "", FAR))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(calls).isEmpty();
  }
}

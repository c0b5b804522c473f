package io.zitadeltestkit.client.internal.rpc;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.zitadeltestkit.client.internal.json.Json;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** Records requests as JSON, and returns prepared answers. */
public final class FakeRpc implements Rpc {
  private final List<String> methods = new ArrayList<>();
  private final List<JsonNode> requests = new ArrayList<>();
  private final Deque<String> answers = new ArrayDeque<>();

  /** Adds an answer; without any, calls get an empty object. */
  public FakeRpc answers(String json) {
    answers.add(json);
    return this;
  }

  @Override
  public <T> T call(String method, Object request, Class<T> responseType) {
    methods.add(method);
    String answer = answers.isEmpty() ? "{}" : answers.remove();
    try {
      // Through text, since that is how it is sent.
      requests.add(Json.mapper().readTree(Json.mapper().writeValueAsString(request)));
      return Json.mapper().readValue(answer, responseType);
    } catch (JsonProcessingException e) {
      throw new AssertionError(e);
    }
  }

  /** Exactly one call was made, and this is it. */
  public void sent(String method, String json) {
    assertThat(methods).containsExactly(method);
    assertThat(requests.get(0)).isEqualTo(tree(json));
  }

  /** What was sent, call by call. */
  public List<JsonNode> requests() {
    return requests;
  }

  /** Nothing was sent. */
  public void sentNothing() {
    assertThat(methods).isEmpty();
  }

  public static JsonNode tree(String json) {
    try {
      return Json.mapper().readTree(json);
    } catch (JsonProcessingException e) {
      throw new AssertionError(e);
    }
  }
}

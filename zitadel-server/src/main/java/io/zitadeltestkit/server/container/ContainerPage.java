package io.zitadeltestkit.server.container;

import io.zitadeltestkit.embedded.internal.desk.Decoder;
import io.zitadeltestkit.embedded.internal.desk.DeskGuard;
import io.zitadeltestkit.embedded.internal.desk.DeskTemplate;
import io.zitadeltestkit.embedded.internal.desk.Limited;
import io.zitadeltestkit.embedded.internal.http.Endpoint;
import io.zitadeltestkit.embedded.internal.http.HttpAnswer;
import io.zitadeltestkit.embedded.internal.http.HttpFront;
import io.zitadeltestkit.embedded.internal.http.HttpRequest;
import io.zitadeltestkit.embedded.internal.http.Interceptor;
import io.zitadeltestkit.server.remote.CommandFailure;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * The embedded server's page for a container, only on the loopback address: data from the API, and
 * the messages that the server posts here.
 */
public final class ContainerPage implements AutoCloseable {
  private final ContainerZitadel server;
  private final Function<String, String> passwords;
  private final DeskGuard guard = new DeskGuard();
  private final HttpFront front;

  /**
   * Starts to serve.
   *
   * @param server the running server
   * @param port the page's port; 0 for a free one
   * @param passwords the password that a seed gave a user, by the user's id; empty for none
   */
  public ContainerPage(ContainerZitadel server, int port, Function<String, String> passwords) {
    this.server = server;
    this.passwords = passwords;
    try {
      front = new HttpFront(Endpoint.loopback(port), Interceptor.NONE, List.of(this::answer));
    } catch (IOException e) {
      throw new CommandFailure(
          "The page can't have port %d of the loopback address: %s. Choose another with --page-port, or 0 for a free one."
              .formatted(port, e.getMessage()));
    }
  }

  /** {@return the page's address} */
  public String url() {
    return "http://localhost:" + front.port() + "/";
  }

  private Optional<HttpAnswer> answer(HttpRequest request) {
    if (!DeskGuard.isLocal(request)) {
      return Optional.of(DeskTemplate.text(403, guard.refusal(request).orElse("")));
    }
    boolean read = request.method().equals("GET") || request.method().equals("HEAD");
    return Optional.of(
        switch (request.path()) {
          case "/" -> read ? shown(Map.of()) : notAllowed("GET, HEAD");
          case "/desk/style.css", "/desk/script.js" ->
              read
                  ? DeskTemplate.resource(request.path().substring("/desk/".length()))
                  : notAllowed("GET, HEAD");
          case "/desk/decode" ->
              request.method().equals("POST") ? decoded(request) : notAllowed("POST");
          default -> DeskTemplate.text(404, "There is no such page; the only one is at /.");
        });
  }

  private static HttpAnswer notAllowed(String methods) {
    return HttpAnswer.status(405).with("Allow", methods);
  }

  private HttpAnswer decoded(HttpRequest request) {
    Optional<String> refusal = guard.refusal(request);
    if (refusal.isPresent()) {
      return DeskTemplate.text(403, refusal.get());
    }
    String text = request.formParameters().getOrDefault("token", List.of("")).get(0);
    return shown(Decoder.decode(text, new ContainerJudge(server.owner())));
  }

  private HttpAnswer shown(Map<String, ?> more) {
    Map<String, Object> values = new HashMap<>();
    try {
      values.putAll(new ContainerView(server.owner(), passwords).values());
    } catch (CommandFailure e) {
      return DeskTemplate.text(502, String.valueOf(e.getMessage()));
    }
    values.put("title", "Zitadel in a container");
    values.put("server", server.image() + ", and this page beside it.");
    values.put("base", server.url());
    values.put("issuer", server.url());
    values.put("pageToken", guard.token());
    values.put("messages", Limited.of(server.messages().stream(), message -> message));
    values.put("whyNoMessages", server.whyNoMessages());
    values.put(
        "whyFewTokens",
        "Personal access tokens alone: a real server does not tell which access and refresh tokens"
            + " it has given out.");
    values.put(
        "whyNoRequests",
        "A real server tells nobody which requests it was sent, which permission each needed and why it was refused. Its log has some of it: docker logs --follow %s. The embedded server, up without --container, shows all of it here."
            .formatted(server.name()));
    values.put(
        "whyNoControls",
        "The clock of a container is this machine's, its lists lag as they do, and it makes no"
            + " faults on request. The embedded server, up without --container, has buttons for"
            + " them here.");
    values.putAll(more);
    return DeskTemplate.page(more.containsKey("problem") ? 400 : 200, values);
  }

  @Override
  public void close() {
    front.close();
  }
}

package io.zitadeltestkit.embedded.internal.api.action;

import static org.assertj.core.api.Assertions.assertThat;

import io.zitadeltestkit.embedded.EmbeddedCalls;
import io.zitadeltestkit.embedded.EmbeddedCalls.Answer;
import io.zitadeltestkit.embedded.EmbeddedZitadel;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Targets of actions. */
final class TargetTest {
  private EmbeddedZitadel server;
  private EmbeddedCalls admin;

  @BeforeEach
  void start() {
    server = EmbeddedZitadel.start();
    admin = EmbeddedCalls.asAdmin(server);
  }

  @AfterEach
  void stop() {
    server.close();
  }

  private static final String SERVICE = "zitadel.action.v2.ActionService/";

  private Answer create(String name, String endpoint) {
    return admin.call(
        SERVICE + "CreateTarget",
        "{'name':'%s','restWebhook':{'interruptOnError':true},'timeout':'5s','endpoint':'%s'}"
            .formatted(name, endpoint));
  }

  @Test
  void targetIsReadListedChangedAndDeleted() {
    Answer created = create("hook", "https://hook.example/a").ok();
    String id = "{'id':'" + created.text("id") + "'}";

    Answer read = admin.call(SERVICE + "GetTarget", id).ok();
    assertThat(read.text("target.endpoint")).isEqualTo("https://hook.example/a");
    assertThat(read.at("target.restWebhook.interruptOnError").asBoolean()).isTrue();
    admin
        .call(
            SERVICE + "UpdateTarget",
            "{'id':'" + created.text("id") + "','name':'other','restAsync':{}}")
        .ok();
    Answer list =
        admin
            .call(
                SERVICE + "ListTargets",
                "{'filters':[{'targetNameFilter':{'targetName':'other'}}]}")
            .ok();
    assertThat(list.text("targets.0.id")).isEqualTo(created.text("id"));
    assertThat(list.at("targets.0").has("restAsync")).isTrue();
    String deleted = admin.call(SERVICE + "DeleteTarget", id).ok().text("deletionDate");
    assertThat(admin.call(SERVICE + "DeleteTarget", id).ok().text("deletionDate"))
        .isEqualTo(deleted);
    assertThat(admin.call(SERVICE + "GetTarget", id).error())
        .isEqualTo("not_found: Target not found (QUERY-hj5oaniyrz)");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://localhost:1234/hook",
        "http://LOCALHOST/hook",
        "http://127.8.8.8/hook",
        "http://[::1]:1234/hook",
        "http://[::ffff:127.0.0.1]/hook",
        "http://0.0.0.0/hook",
        "http://10.1.2.3/hook",
        "http://my_app:8080/hook",
        "http://host.docker.internal/hook",
        "https://hook.invalid/hook",
        "https:///hook",
        "hook",
        "no url",
      })
  void privateAddressIsDenied(String endpoint) {
    assertThat(create("hook", endpoint).error())
        .isEqualTo("invalid_argument: Errors.Target.DeniedURL (COMMAND-NcJUKo)");
  }

  @Test
  void invalidUrlIsRefused() {
    assertThat(create("hook", "https://exa%zzmple.com").error())
        .isEqualTo("invalid_argument: Target has an invalid URL (COMMAND-1r2k6qo6wg)");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://192.0.2.7/hook",
        "http://my_app.example:8080/hook",
        "https://[2001:db8::7]/hook"
      })
  void otherAddressIsAccepted(String endpoint) {
    create("hook", endpoint).ok();
  }

  @Test
  void nameIsUniqueAndTimeoutIsLimited() {
    create("hook", "https://hook.example/a").ok();

    assertThat(create("hook", "https://hook.example/b").error())
        .isEqualTo("already_exists: Errors.Target.AlreadyExists (V3-DKcYh)");
    assertThat(
            admin
                .call(
                    SERVICE + "CreateTarget",
                    "{'name':'a','restAsync':{},'timeout':'300s','endpoint':'http://a.example'}")
                .error())
        .isEqualTo(
            "invalid_argument: invalid CreateTargetRequest.Timeout: value must be inside range [0s,"
                + " 4m30s]");
    assertThat(
            admin
                .call(
                    SERVICE + "CreateTarget",
                    "{'name':'a','restAsync':{},'endpoint':'http://a.example'}")
                .error())
        .isEqualTo("invalid_argument: Target has no timeout (COMMAND-39f35d8uri)");
  }
}

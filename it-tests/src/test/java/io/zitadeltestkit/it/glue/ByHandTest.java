package io.zitadeltestkit.it.glue;

import static io.zitadeltestkit.assertj.ZitadelAssertions.assertThat;
import static io.zitadeltestkit.assertj.ZitadelAssertions.assertThatToken;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpServer;
import io.zitadeltestkit.client.ZitadelClient;
import io.zitadeltestkit.client.administrator.AdministratorResource;
import io.zitadeltestkit.client.administrator.ManagerRole;
import io.zitadeltestkit.client.oauth.OAuthAnswer;
import io.zitadeltestkit.client.project.NewProject;
import io.zitadeltestkit.client.user.AccessTokenType;
import io.zitadeltestkit.client.user.NewHuman;
import io.zitadeltestkit.client.user.NewMachine;
import io.zitadeltestkit.client.user.VerificationCode;
import io.zitadeltestkit.embedded.EmbeddedZitadel;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** With a server and the client alone: what everybody writes who has no fixtures. */
final class ByHandTest {
  @Nested
  class Plain {
    // glue: plain, by hand
    static EmbeddedZitadel server;
    static ZitadelClient owner;
    static ZitadelClient zitadel;
    static String acme;

    @BeforeAll
    static void start() {
      server = EmbeddedZitadel.start();
      owner = ZitadelClient.withAccessToken(server.baseUrl(), server.adminToken());
      acme = owner.organizations().create("acme").id();
      String bot = owner.users().create(NewMachine.named("bot").in(acme)).id();
      owner
          .administrators()
          .create(bot, AdministratorResource.organization(acme), List.of(ManagerRole.ORG_OWNER));
      var pat = owner.users().addPersonalAccessToken(bot, Duration.ofMinutes(15));
      zitadel = ZitadelClient.withAccessToken(server.baseUrl(), pat.token());
    }

    @AfterAll
    static void stop() {
      zitadel.close();
      owner.close();
      server.close();
    }

    // end

    @Test
    void createsUsers() {
      String id = zitadel.users().create(NewMachine.named("b").in(acme)).id();
      assertThat(zitadel.users().get(id)).isActive();
    }
  }

  @Nested
  class Parallel {
    private static final EmbeddedZitadel SERVER = EmbeddedZitadel.start();

    @AfterAll
    static void stop() {
      SERVER.close();
    }

    // glue: parallel, by hand
    final ZitadelClient owner =
        ZitadelClient.withAccessToken(SERVER.baseUrl(), SERVER.adminToken());
    final String name = "acme-" + UUID.randomUUID(); // user names are unique in the instance
    final String acme = owner.organizations().create(name).id();
    final String bot = owner.users().create(NewMachine.named(name + "-bot").in(acme)).id();
    ZitadelClient zitadel;

    @BeforeEach
    void prepare() {
      owner
          .administrators()
          .create(bot, AdministratorResource.organization(acme), List.of(ManagerRole.ORG_OWNER));
      var pat = owner.users().addPersonalAccessToken(bot, Duration.ofMinutes(15));
      zitadel = ZitadelClient.withAccessToken(SERVER.baseUrl(), pat.token());
    }

    @AfterEach
    void remove() {
      zitadel.close();
      owner.organizations().delete(acme);
      owner.close();
    }

    // end

    @Test
    void createsUsers() {
      String id = zitadel.users().create(NewMachine.named("b").in(acme)).id();
      assertThat(zitadel.users().get(id)).isActive();
    }
  }

  @Test
  void resourceServerAndExpiredToken() throws JsonProcessingException {
    try (EmbeddedZitadel server = EmbeddedZitadel.start();
        ZitadelClient owner =
            ZitadelClient.withAccessToken(server.baseUrl(), server.adminToken())) {
      // glue: resource server, by hand
      String acme = owner.organizations().create("acme").id();
      String project =
          owner.projects().create(NewProject.named("invoices").in(acme).roleAssertion()).id();
      owner.projects().roles().add(project, "reader", "Reads");
      NewMachine caller =
          NewMachine.named("bot").username("bot").accessTokenType(AccessTokenType.JWT).in(acme);
      String bot = owner.users().create(caller).id();
      String secret = owner.users().addSecret(bot).clientSecret();
      owner.authorizations().create(bot, project, acme, "reader");
      String basic = "bot:" + secret;
      OAuthAnswer answer =
          owner
              .oauth()
              .token(
                  Map.of(
                      "grant_type",
                      "client_credentials",
                      "scope",
                      "openid urn:zitadel:iam:org:projects:roles urn:zitadel:iam:org:project:id:%s:aud"
                          .formatted(project)),
                  "Basic "
                      + Base64.getEncoder().encodeToString(basic.getBytes(StandardCharsets.UTF_8)));
      String token = new ObjectMapper().readTree(answer.body()).path("access_token").asText();
      // end
      assertThatToken(token).hasAudience(project).hasRole(project, "reader");

      // glue: expired token, by hand
      Duration hours = Duration.ofHours(12).plusMinutes(5);
      server.clock().advance(hours.negated());
      OAuthAnswer old =
          owner
              .oauth()
              .token(
                  Map.of(
                      "grant_type",
                      "client_credentials",
                      "scope",
                      "openid urn:zitadel:iam:org:projects:roles urn:zitadel:iam:org:project:id:%s:aud"
                          .formatted(project)),
                  "Basic "
                      + Base64.getEncoder().encodeToString(basic.getBytes(StandardCharsets.UTF_8)));
      server.clock().reset();
      String expired = new ObjectMapper().readTree(old.body()).path("access_token").asText();
      // end
      assertThatToken(expired).isExpired();
    }
  }

  @Test
  void mailCodeAndTwoUsers() throws Exception {
    try (EmbeddedZitadel server = EmbeddedZitadel.builder().denyOutgoingTo().start();
        ZitadelClient owner =
            ZitadelClient.withAccessToken(server.baseUrl(), server.adminToken())) {
      // glue: mail code, by hand
      String acme = owner.organizations().create("acme").id();
      var mails = new LinkedBlockingQueue<byte[]>();
      HttpServer receiver = HttpServer.create(new InetSocketAddress("localhost", 0), 0);
      receiver.createContext(
          "/",
          exchange -> {
            mails.add(exchange.getRequestBody().readAllBytes());
            exchange.sendResponseHeaders(200, -1);
            exchange.close();
          });
      receiver.start();
      var endpoint = Map.of("endpoint", "http://localhost:" + receiver.getAddress().getPort());
      var provider = owner.rest("POST", "/admin/v1/email/http", endpoint, Map.class);
      String activate = "/admin/v1/email/" + provider.get("id") + "/_activate";
      owner.rest("POST", activate, Map.of(), Map.class);
      NewHuman human = NewHuman.named("Minnie", "Mouse").email("minnie@acme.example").in(acme);
      String minnie = owner.users().create(human).id();
      JsonNode mail = new ObjectMapper().readTree(mails.poll(10, TimeUnit.SECONDS));
      var code = new VerificationCode(mail.at("/args/code").asText());
      receiver.stop(0);
      // end
      owner.users().contacts().verifyEmail(minnie, code);

      // glue: two users with different roles, by hand
      String project =
          owner.projects().create(NewProject.named("invoices").in(acme).roleAssertion()).id();
      owner.projects().roles().add(project, "reader", "Reads");
      owner.projects().roles().add(project, "writer", "Writes");
      String goofy =
          owner
              .users()
              .create(
                  NewHuman.named("Goofy", "Goof")
                      .username("goofy")
                      .verifiedEmail("goofy@acme.example")
                      .password("Secret-1234!")
                      .in(acme))
              .id();
      String daisy =
          owner
              .users()
              .create(
                  NewHuman.named("Daisy", "Duck")
                      .username("daisy")
                      .verifiedEmail("daisy@acme.example")
                      .password("Secret-1234!")
                      .in(acme))
              .id();
      owner.authorizations().create(goofy, project, acme, "reader");
      owner.authorizations().create(daisy, project, acme, "writer");
      // end
      assertThat(owner.users().get(goofy)).isActive();
      assertThat(owner.users().get(daisy)).isActive();
    }
  }
}

package io.zitadeltestkit.embedded.internal.ui;

import static org.assertj.core.api.Assertions.assertThat;

import io.zitadeltestkit.embedded.EmbeddedCalls;
import io.zitadeltestkit.embedded.EmbeddedZitadel;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;

/** A server with an application, the web shop, and a person, Alice, who signs in to it. */
abstract class ShopSignIn {
  static final String USERS = "zitadel.user.v2.UserService/";
  static final String PASSWORD = "Secret-Passw0rd!";
  static final String CALLBACK = "http://shop.example/callback";
  static final Map<String, String> RIGHT_PASSWORD = Map.of("password", PASSWORD);

  static EmbeddedZitadel server;
  static EmbeddedCalls admin;
  static String orgId = "";
  static String clientId = "";

  Browser browser = new Browser("");
  String alice = "";
  String aliceId = "";

  @BeforeAll
  static void start() {
    server = EmbeddedZitadel.start();
    admin = EmbeddedCalls.asAdmin(server);
    orgId = admin.newOrganization();
    String projectId =
        admin
            .call(
                "zitadel.project.v2.ProjectService/CreateProject",
                "{'organizationId':'" + orgId + "','name':'shop'}")
            .ok()
            .text("projectId");
    clientId =
        admin
            .call(
                "zitadel.application.v2.ApplicationService/CreateApplication",
                ("{'projectId':'%s','name':'Web <shop>','oidcConfiguration':{"
                        + "'redirectUris':['%s'],"
                        + "'postLogoutRedirectUris':['http://shop.example/bye'],"
                        + "'responseTypes':['OIDC_RESPONSE_TYPE_CODE'],"
                        + "'grantTypes':['OIDC_GRANT_TYPE_AUTHORIZATION_CODE',"
                        + "'OIDC_GRANT_TYPE_DEVICE_CODE'],"
                        + "'applicationType':'OIDC_APP_TYPE_USER_AGENT',"
                        + "'authMethodType':'OIDC_AUTH_METHOD_TYPE_NONE',"
                        + "'developmentMode':true,'loginVersion':{'loginV2':{}}}}")
                    .formatted(projectId, CALLBACK))
            .ok()
            .text("oidcConfiguration.clientId");
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @BeforeEach
  void makeAlice() {
    server.clock().reset();
    browser = new Browser(server.baseUrl());
    alice = EmbeddedCalls.unique("alice");
    aliceId = admin.newHuman(orgId, alice, PASSWORD);
  }

  /** Opens the authorization endpoint as the application would send a browser there. */
  Page authorize(String extra) {
    return browser.open(
        "/oauth/v2/authorize?client_id="
            + encode(clientId)
            + "&redirect_uri="
            + encode(CALLBACK)
            + "&response_type=code&state=s1"
            + "&code_challenge=E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM"
            + "&code_challenge_method=S256"
            + (extra.contains("&scope=") ? extra : extra + "&scope=openid"));
  }

  static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  Page signIn(Page loginName, String name) {
    Page password = browser.submit(loginName, Map.of("loginName", name));
    assertThat(password.heading()).isEqualTo("Enter your password");
    return browser.submit(password, RIGHT_PASSWORD);
  }

  static void assertIsBackAtTheApplication(Page page) {
    assertThat(page.url()).matches("\\Q" + CALLBACK + "\\E\\?code=[\\w.-]+&state=s1");
  }
}

package shop;

import static io.restassured.RestAssured.given;

import io.quarkus.test.QuarkusDevModeTest;
import io.restassured.http.Header;
import io.zitadeltestkit.client.ZitadelClient;
import io.zitadeltestkit.embedded.EmbeddedZitadel;
import io.zitadeltestkit.login.ZitadelLogin;
import io.zitadeltestkit.seed.Seeded;
import java.io.IOException;
import java.net.ServerSocket;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * Dev mode, with the configuration for it in application.properties, and the variables that the
 * server on the desk writes to .env.
 */
class DevModeTest {
  private static final EmbeddedZitadel ZITADEL =
      EmbeddedZitadel.builder().seed("shop.yaml").start();
  private static final Seeded SEEDED = ZITADEL.onlySeeded();

  static {
    var api = SEEDED.project("shop").application("api");
    System.setProperty("ZITADEL_HOST", ZITADEL.baseUrl());
    System.setProperty("ZITADEL_SHOP_API_CLIENT_ID", api.clientId());
    System.setProperty("ZITADEL_SHOP_API_CLIENT_SECRET", api.clientSecret());
    System.setProperty("quarkus.http.port", freePort());
  }

  @RegisterExtension
  static final QuarkusDevModeTest APPLICATION =
      new QuarkusDevModeTest()
          .withApplicationRoot(
              root ->
                  root.addClasses(Invoices.class, ZitadelRoles.class)
                      .addAsResource("application.properties"));

  @AfterAll
  static void stop() {
    ZITADEL.close();
  }

  @Test
  void readersReadAndDoNotWrite() {
    Header bearer = new Header("Authorization", "Bearer " + tokenOfMinnie());
    String invoices = "http://localhost:" + System.getProperty("quarkus.http.port") + "/invoices";

    given().header(bearer).get(invoices).then().statusCode(200);
    given().header(bearer).post(invoices).then().statusCode(403);
    given().get(invoices).then().statusCode(401);
  }

  private static String tokenOfMinnie() {
    try (ZitadelClient owner =
        ZitadelClient.withAccessToken(ZITADEL.baseUrl(), ZITADEL.adminToken())) {
      return ZitadelLogin.as(SEEDED.user("minnie"))
          .application(SEEDED.project("shop").application("web"), "http://localhost/callback")
          .signIn(owner)
          .accessToken();
    }
  }

  private static String freePort() {
    try (ServerSocket socket = new ServerSocket(0)) {
      return String.valueOf(socket.getLocalPort());
    } catch (IOException e) {
      throw new IllegalStateException("This machine has no free port.", e);
    }
  }
}

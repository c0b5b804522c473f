package shop;

import static io.restassured.RestAssured.given;
import static io.restassured.RestAssured.when;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.zitadeltestkit.client.ZitadelClient;
import io.zitadeltestkit.embedded.EmbeddedZitadel;
import io.zitadeltestkit.login.ZitadelLogin;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * The configuration of application.properties for dev mode, with the variables that the server on
 * the desk writes to .env.
 */
@QuarkusTest
@TestProfile(DevConfigurationTest.Dev.class)
class DevConfigurationTest {
  String tokenOfMinnie;

  @Test
  void readersReadAndDoNotWrite() {
    given().auth().oauth2(tokenOfMinnie).get("/invoices").then().statusCode(200);
    given().auth().oauth2(tokenOfMinnie).post("/invoices").then().statusCode(403);
    when().get("/invoices").then().statusCode(401);
  }

  public static class Dev implements QuarkusTestProfile {
    @Override
    public String getConfigProfile() {
      return "dev";
    }

    @Override
    public List<TestResourceEntry> testResources() {
      return List.of(new TestResourceEntry(Desk.class));
    }
  }

  /** The server with the sample's seed. */
  public static class Desk implements QuarkusTestResourceLifecycleManager {
    private EmbeddedZitadel zitadel;

    @Override
    public Map<String, String> start() {
      zitadel = EmbeddedZitadel.builder().seed("shop.yaml").start();
      var api = zitadel.onlySeeded().project("shop").application("api");
      return Map.of(
          "ZITADEL_HOST", zitadel.baseUrl(),
          "ZITADEL_SHOP_API_CLIENT_ID", api.clientId(),
          "ZITADEL_SHOP_API_CLIENT_SECRET", api.clientSecret());
    }

    @Override
    public void inject(TestInjector injector) {
      injector.injectIntoFields(
          tokenOf("minnie"), field -> field.getName().equals("tokenOfMinnie"));
    }

    private String tokenOf(String person) {
      var seeded = zitadel.onlySeeded();
      try (ZitadelClient owner =
          ZitadelClient.withAccessToken(zitadel.baseUrl(), zitadel.adminToken())) {
        return ZitadelLogin.as(seeded.user(person))
            .application(seeded.project("shop").application("web"), "http://localhost/callback")
            .scopes("openid", "urn:zitadel:iam:org:projects:roles")
            .signIn(owner)
            .accessToken();
      }
    }

    @Override
    public void stop() {
      if (zitadel != null) {
        zitadel.close();
      }
    }
  }
}

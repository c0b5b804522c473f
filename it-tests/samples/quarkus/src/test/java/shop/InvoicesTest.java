package shop;

import static io.restassured.RestAssured.given;
import static io.restassured.RestAssured.when;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.zitadeltestkit.fixture.TestUser;
import io.zitadeltestkit.fixture.WithProject;
import io.zitadeltestkit.fixture.WithUser;
import io.zitadeltestkit.junit.ZitadelTest;
import io.zitadeltestkit.quarkus.ZitadelTestResource;
import io.zitadeltestkit.token.ZitadelTokens;
import org.junit.jupiter.api.Test;

// snippet: quarkus
@ZitadelTest
@QuarkusTest
@WithTestResource(ZitadelTestResource.class)
@WithProject(
    name = "shop",
    roles = {"reader", "writer"})
@WithUser(name = "minnie", roles = "reader")
class InvoicesTest {
  @Test
  void readersRead(TestUser minnie, ZitadelTokens tokens) {
    given()
        .auth()
        .oauth2(tokens.of(minnie).accessToken())
        .get("/invoices")
        .then()
        .statusCode(200)
        .body(equalTo("42 invoices"));
  }

  @Test
  void strangersAreAskedToSignIn() {
    when().get("/invoices").then().statusCode(401);
  }

  @Test
  void readersDoNotWrite(TestUser minnie, ZitadelTokens tokens) {
    given().auth().oauth2(tokens.of(minnie).accessToken()).post("/invoices").then().statusCode(403);
  }

  @Test
  void badTokensAreRefused(TestUser minnie, ZitadelTokens tokens) {
    given()
        .auth()
        .oauth2(tokens.of(minnie).forAudience("other"))
        .get("/invoices")
        .then()
        .statusCode(401);
  }
}
// end

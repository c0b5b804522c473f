package shop

import io.zitadeltestkit.assertj.ZitadelAssertions.assertThatResponse
import io.zitadeltestkit.fixture.TestProject
import io.zitadeltestkit.fixture.TestUser
import io.zitadeltestkit.fixture.WithProject
import io.zitadeltestkit.fixture.WithUser
import io.zitadeltestkit.junit.ZitadelServer
import io.zitadeltestkit.junit.ZitadelTest
import io.zitadeltestkit.token.ZitadelTokens
import java.net.http.HttpClient
import java.net.http.HttpRequest
import java.net.http.HttpRequest.BodyPublishers
import java.net.http.HttpResponse
import java.net.http.HttpResponse.BodyHandlers
import org.junit.jupiter.api.AutoClose
import org.junit.jupiter.api.Test
import org.junit.jupiter.api.TestInstance
import org.junit.jupiter.api.TestInstance.Lifecycle.PER_CLASS

// snippet: kotlin
@ZitadelTest
@WithProject(name = "shop", roles = ["reader", "writer"])
@WithUser(name = "minnie", roles = ["reader"])
@TestInstance(PER_CLASS)
class InvoicesTest(zitadel: ZitadelServer, shop: TestProject) {
    @AutoClose val api = Shop(zitadel.issuer(), zitadel.jwksUri(), shop.id())

    @Test
    fun `readers read`(minnie: TestUser, tokens: ZitadelTokens) {
        assertThatResponse(get(tokens.of(minnie).accessToken())).isSuccessful()
    }
    // end

    @Test
    fun `readers don't write`(minnie: TestUser, tokens: ZitadelTokens) {
        assertThatResponse(post(tokens.of(minnie).accessToken())).isForbidden()
    }

    @Test
    fun `strangers are asked to sign in`() {
        assertThatResponse(get()).isUnauthorized()
    }

    @Test
    fun `bad tokens are refused`(minnie: TestUser, tokens: ZitadelTokens) {
        assertThatResponse(get(tokens.of(minnie).forAudience("other"))).isUnauthorized()
        assertThatResponse(get(tokens.of(minnie).tampered())).isUnauthorized()
    }

    private fun get(token: String? = null) = send("GET", token)

    private fun post(token: String) = send("POST", token)

    private fun send(method: String, token: String?): HttpResponse<String> {
        val request = HttpRequest.newBuilder(api.invoices).method(method, BodyPublishers.noBody())
        token?.let { request.header("Authorization", "Bearer $it") }
        return HttpClient.newHttpClient().send(request.build(), BodyHandlers.ofString())
    }
}

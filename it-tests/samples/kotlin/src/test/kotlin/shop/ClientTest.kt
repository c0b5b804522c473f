package shop

import io.zitadeltestkit.assertj.ZitadelAssertions.assertThat
import io.zitadeltestkit.assertj.ZitadelAssertions.assertThatZitadel
import io.zitadeltestkit.client.ZitadelClient
import io.zitadeltestkit.client.application.ApiAuthMethod
import io.zitadeltestkit.client.application.NewApplication
import io.zitadeltestkit.client.project.NewProject
import io.zitadeltestkit.client.user.NewHuman
import io.zitadeltestkit.client.user.NewMachine
import io.zitadeltestkit.client.user.UserQuery
import io.zitadeltestkit.fixture.WithUser
import io.zitadeltestkit.junit.TestOrganization
import io.zitadeltestkit.junit.TestServiceUser
import io.zitadeltestkit.junit.ZitadelExtension
import io.zitadeltestkit.junit.ZitadelServer
import java.time.Duration
import org.junit.jupiter.api.BeforeAll
import org.junit.jupiter.api.Test
import org.junit.jupiter.api.extension.RegisterExtension

/** Everything whose Java name is a keyword of Kotlin has a second one, and nothing is a platform type. */
// snippet: kotlin-client
@WithUser(name = "minnie")
class ClientTest {
    @Test
    fun `people are created`(zitadel: ZitadelClient, acme: TestOrganization) {
        val donald = zitadel.users().create(
            NewHuman.named("Donald", "Duck").email("donald@acme.example").inOrganization(acme.id())
        )

        assertThat(zitadel.users().get(donald.id())).isActive().hasEmail("donald@acme.example")
    }
    // end

    @Test
    fun `projects, applications and service users are created`(
        zitadel: ZitadelClient,
        acme: TestOrganization,
        bot: TestServiceUser,
    ) {
        val project = zitadel.projects().create(NewProject.named("shop").inOrganization(acme.id()))
        zitadel.applications().create(NewApplication.api("api", ApiAuthMethod.BASIC).inProject(project.id()))
        val other = zitadel.users().create(NewMachine.named("other").inOrganization(acme.id()))

        assertThat(zitadel.users().awaitListed(other.id(), Duration.ofSeconds(5)).id()).isEqualTo(other.id())
        assertThat(zitadel.users().listAll(UserQuery.inOrganization(acme.id())).map { it.id() })
            .contains(other.id(), bot.id(), ZITADEL.user("minnie").id())
        assertThatZitadel { zitadel.asUser("no-token").me() }.isUnauthenticated()
    }

    @Test
    fun `what may be missing is null in Kotlin's types`(zitadel: ZitadelClient) {
        val nickname: String = zitadel.users().get(ZITADEL.user("minnie").id()).human()?.nickname() ?: ""

        assertThat(nickname).isEmpty()
    }

    // snippet: kotlin-static
    companion object {
        @JvmField @RegisterExtension
        val ZITADEL: ZitadelExtension = ZitadelExtension.builder().build()

        @JvmStatic @BeforeAll
        fun configure(zitadel: ZitadelServer) {
            System.setProperty("app.issuer", zitadel.issuer())
        }
    }
    // end
}

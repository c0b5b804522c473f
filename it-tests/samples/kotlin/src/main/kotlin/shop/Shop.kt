package shop

import com.nimbusds.jose.JWSAlgorithm
import com.nimbusds.jose.jwk.source.JWKSourceBuilder
import com.nimbusds.jose.proc.BadJOSEException
import com.nimbusds.jose.proc.JWSVerificationKeySelector
import com.nimbusds.jose.proc.SecurityContext
import com.nimbusds.jose.util.DefaultResourceRetriever
import com.nimbusds.jwt.JWTClaimsSet
import com.nimbusds.jwt.proc.DefaultJWTClaimsVerifier
import com.nimbusds.jwt.proc.DefaultJWTProcessor
import com.sun.net.httpserver.HttpExchange
import com.sun.net.httpserver.HttpServer
import java.net.InetAddress
import java.net.InetSocketAddress
import java.net.URI
import java.text.ParseException

/** A small API: readers see invoices, writers add some. */
class Shop(issuer: String, jwksUri: String, private val projectId: String) : AutoCloseable {
    private val tokens =
        DefaultJWTProcessor<SecurityContext>().apply {
            val http = DefaultResourceRetriever(5_000, 5_000) // half a second by default
            val keys = JWKSourceBuilder.create<SecurityContext>(URI(jwksUri).toURL(), http).build()
            jwsKeySelector = JWSVerificationKeySelector(JWSAlgorithm.RS256, keys)
            jwtClaimsSetVerifier =
                DefaultJWTClaimsVerifier(
                    projectId,
                    JWTClaimsSet.Builder().issuer(issuer).build(),
                    setOf("sub", "exp"),
                )
        }
    private val server =
        HttpServer.create(InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0).apply {
            createContext("/invoices") { answer(it) }
            start()
        }

    val invoices: URI = URI("http://localhost:${server.address.port}/invoices")

    private fun answer(call: HttpExchange) {
        val roles = roles(call.requestHeaders.getFirst("Authorization").orEmpty())
        val needed = if (call.requestMethod == "GET") "reader" else "writer"
        val status =
            when {
                roles == null -> 401
                needed !in roles -> 403
                else -> 200
            }
        call.use { it.sendResponseHeaders(status, -1) }
    }

    /** The caller's roles; null if the token is not good here. */
    private fun roles(authorization: String): Set<String>? =
        try {
            val claims = tokens.process(authorization.removePrefix("Bearer "), null)
            claims.getJSONObjectClaim("urn:zitadel:iam:org:project:$projectId:roles")?.keys.orEmpty()
        } catch (_: ParseException) {
            null
        } catch (_: BadJOSEException) {
            null
        }

    override fun close() = server.stop(0)
}

package io.zitadeltestkit.junit;

import io.zitadeltestkit.backend.BackendKind;

/**
 * The Zitadel that a test runs against.
 *
 * @param url the URL, without a slash at the end
 * @param issuer the issuer of its tokens
 * @param version the version of the server; {@code unknown} if it does not tell
 * @param backend where it comes from
 */
public record ZitadelServer(String url, String issuer, String version, BackendKind backend) {}

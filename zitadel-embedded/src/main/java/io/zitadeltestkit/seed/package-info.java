/**
 * Fills a Zitadel from a file: organizations, people, service users, projects, roles, applications,
 * authorizations, administrators and metadata, in YAML or JSON.
 *
 * <p>The same file works on every backend: objects are created through a {@link SeedTarget}, which
 * is the embedded server itself or any client of a real one. The whole file is checked before
 * anything is sent; {@link SeedException} names line and field of each problem.
 *
 * <pre>{@code
 * organizations:
 *   - name: Acme
 *     users:
 *       - username: minnie
 *         givenName: Minnie
 *         familyName: Mouse
 *         email: minnie@acme.example
 *         password: Secret-1234!
 * }</pre>
 */
@NullMarked
package io.zitadeltestkit.seed;

import org.jspecify.annotations.NullMarked;

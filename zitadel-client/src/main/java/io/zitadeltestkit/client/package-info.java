/**
 * A client of Zitadel's API.
 *
 * <p>{@link io.zitadeltestkit.client.ZitadelClient} is the entry point.
 */
@NullMarked
package io.zitadeltestkit.client;

import org.jspecify.annotations.NullMarked;

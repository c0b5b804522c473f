/** Applications of projects, with their secrets and keys ({@code zitadel.application.v2}). */
@NullMarked
package io.zitadeltestkit.embedded.internal.api.application;

import org.jspecify.annotations.NullMarked;

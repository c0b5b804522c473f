/** Applications of projects, with their secrets and keys ({@code zitadel.application.v2}). */
@NullMarked
package io.zitadeltestkit.embedded.api.application;

import org.jspecify.annotations.NullMarked;

/** Replays recorded answers of a real Zitadel against the embedded server. */
@NullMarked
package io.zitadeltestkit.it.fidelity;

import org.jspecify.annotations.NullMarked;

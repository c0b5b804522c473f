/** The main job, as a newcomer sees it. */
@NullMarked
package io.zitadeltestkit.it.quickstart;

import org.jspecify.annotations.NullMarked;

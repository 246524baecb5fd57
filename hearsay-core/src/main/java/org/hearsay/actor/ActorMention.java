// SPDX-License-Identifier: Apache-2.0
package org.hearsay.actor;

import org.hearsay.text.Span;

/**
 * Words of an article and the actor they mean.
 *
 * @param span the words: {@code Turkish soldiers}
 * @param actor whom they mean
 * @param basis on what the actor's country rests
 */
public record ActorMention(Span span, Actor actor, Basis basis) {}

// SPDX-License-Identifier: Apache-2.0
package org.hearsay.actor;

import java.util.Optional;

/** What part of society an actor speaks and acts for, by the codes of PLOVER and CAMEO. */
public enum Sector {
    /** Executive: heads of state and government, ministers, ministries, diplomats. */
    GOV,
    /** Armed forces of a state, and militias that fight for it. */
    MIL,
    /** Armed opposition that fights a government for power or land. */
    REB,
    /** Political opposition without arms: parties, activists, protesters. */
    OPP,
    /** Political parties. */
    PTY,
    /** Police and other law enforcement. */
    COP,
    /** Courts, judges, prosecutors, lawyers. */
    JUD,
    /** Parliaments and their members. */
    LEG,
    /** Intelligence services. */
    SPY,
    /** Media and those who work for them. */
    MED,
    /** Schools, universities, scholars, students. */
    EDU,
    /** Business. */
    BUS,
    /** Farmers and those who speak for them. */
    AGR,
    /** Workers and trade unions. */
    LAB,
    /** Medicine and rescue. */
    HLH,
    /** Churches, clergy, believers as believers. */
    REL,
    /** Persons and groups without another role. */
    CVL,
    /** Refugees, displaced persons, migrants. */
    REF,
    /** Settlers on disputed land. */
    SET,
    /** Organised and other crime. */
    CRM,
    /** Armed, and neither a state's nor known as rebels: gunmen, militants. */
    UAF,
    /** Former officials and other elites. */
    ELI,
    /** Human rights organisations. */
    HRI,
    /** Development. */
    DEV,
    /** Environment. */
    ENV,
    /** Artists, athletes and other public persons. */
    SOC,
    /** International organisations of governments. */
    IGO,
    /** Armed groups across borders. */
    IMG,
    /** Non-governmental organisations. */
    NGO,
    /** Non-governmental movements across borders. */
    NGM,
    /** Companies across borders. */
    MNC,
    /** States that few or none recognise. */
    UIS;

    /** The sector that {@code code} stands for, as in {@code MIL}; absent for any other code of the books ({@code NAT}, {@code EUR}). */
    public static Optional<Sector> of(String code) {
        for (Sector sector : values()) {
            if (sector.name().equals(code)) {
                return Optional.of(sector);
            }
        }
        return Optional.empty();
    }

    /** What this part of a state is called, for the names of its unnamed actors: {@code military}. */
    String noun() {
        return switch (this) {
            case GOV -> "government";
            case MIL -> "military";
            case REB -> "rebels";
            case OPP -> "opposition";
            case PTY -> "parties";
            case COP -> "police";
            case JUD -> "judiciary";
            case LEG -> "parliament";
            case SPY -> "intelligence";
            case MED -> "media";
            case EDU -> "education";
            case BUS, MNC -> "business";
            case AGR -> "farmers";
            case LAB -> "workers";
            case HLH -> "medicine";
            case REL -> "religion";
            case CVL -> "civilians";
            case REF -> "refugees";
            case SET -> "settlers";
            case CRM -> "criminals";
            case UAF -> "armed men";
            case ELI -> "elites";
            case HRI -> "human rights groups";
            case DEV -> "development";
            case ENV -> "environment";
            case SOC -> "public persons";
            case IGO -> "international organisations";
            case IMG -> "armed groups";
            case NGO, NGM -> "organisations";
            case UIS -> "authorities";
        };
    }
}

package org.kuznets.analysis.plume;

/** Which edition of the method gives the fall of concentration with distance beyond eight times x_m. */
public enum Edition {
    /** Order of the Ministry of Natural Resources of Russia No. 273 of 6 June 2017, in force from 1 January 2018. */
    MRR_2017,
    /** OND-86 of 1986, no longer applicable in Russia: for comparison with older reports. Jumps by 2 % at eight x_m. */
    OND_86
}

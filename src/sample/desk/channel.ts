/** How a ticket reaches the desk. */
export type Channel = 'email' | 'portal' | 'phone' | 'chat' | 'walkup' | 'monitoring';

/** What a channel does to a ticket. */
export interface ChannelProfile {
  readonly share: number;
  /** Median minutes to the first reply by a person once somebody is at work; none where a machine asks. */
  readonly reply: number | null;
  /** Probability that one contact is enough. */
  readonly singleContact: number;
  /** Whether tickets arrive when nobody is at work. */
  readonly nights: boolean;
}

/** The channels of the sample desk. */
export const channels: Readonly<Record<Channel, ChannelProfile>> = {
  phone: { share: 30, reply: 1, singleContact: 0.74, nights: false },
  portal: { share: 30, reply: 22, singleContact: 0.56, nights: true },
  email: { share: 22, reply: 30, singleContact: 0.46, nights: true },
  chat: { share: 10, reply: 2, singleContact: 0.68, nights: false },
  walkup: { share: 4, reply: 1, singleContact: 0.8, nights: false },
  monitoring: { share: 4, reply: null, singleContact: 1, nights: true },
};

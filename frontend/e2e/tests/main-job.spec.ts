import { accountForIt } from '../story/account-for-it';
import { foundTheCounty } from '../story/found-the-county';
import { helpTheMember } from '../story/help-the-member';
import { recogniseTheMember } from '../story/recognise-the-member';
import { told } from '../support/server';
import { test } from '../support/test';

// One story in chapters, each by whoever's turn it is; a chapter stands on those before it.
test.describe.configure({ mode: 'serial' });
test.use({ baseURL: told.address });

foundTheCounty();
recogniseTheMember();
helpTheMember();
accountForIt();

import { testHostileAnswers } from '../rows/hostile-rows.ts';

testHostileAnswers('metapic');

/** Given names common enough in North America to be known in lower case, after a mere "I'm". */
const GIVEN = `
aaron abby abdul abigail adam adrian adriana ahmed aisha alan albert alejandra alejandro alex alexa alexander
alexandra alexis alfred ali alice alicia alison allison alyssa amanda amber amir amy ana andre andrea andres andrew
angel angela angelica angie anita ann anna anne annie anthony antonio april arjun arthur ashley austin ava barbara
beatriz ben benjamin bernard beth betty beverly bill billy blake bob bobby bonnie brad bradley brandon brenda brendan
brent brian brianna bridget brittany brooke bruce bryan caitlin caleb calvin cameron camila carl carla carlos carmen
carol carolina caroline carolyn carrie casey catherine cathy cesar chad charles charlie charlotte chelsea chen cheryl
chloe chris christian christina christine christopher cindy claire clara claudia cody colin connie connor corey
courtney craig cristina crystal curtis cynthia daisy dale dan dana daniel daniela danielle danny darren dave david
dawn dean deborah debbie debra denise dennis derek diana diane diego dominic don donald donna dorothy doug douglas
dustin dylan eddie edgar eduardo edward edwin eileen elaine eleanor elena eli elijah elizabeth ella ellen emily emma
enrique eric erica erik erika erin esteban esther ethan eugene eva evan evelyn faith fatima felicia felipe fernando
fiona florence frances francesca francis francisco frank fred gabriel gabriela gail garrett gary george gerald gina
glenn gloria gordon grace graham greg gregory guadalupe gustavo hailey hannah harold harry hassan heather hector heidi
helen henry holly howard hugo ian ibrahim imani irene iris isaac isabel isabella ivan jack jackie jackson jacob
jacqueline jaime jake jamal james jamie jan jane janet janice jared jasmine jason javier jay jean jeff jeffrey
jennifer jenny jeremy jerry jesse jessica jessie jesus jill jim jimmy jin joan joann joanna joe joel john johnny jon
jonathan jordan jorge jose joseph joshua josh joy joyce juan juanita judith judy julia julian julie julio june justin
kaitlyn karen karl karla kate katherine kathleen kathryn kathy katie kayla keith kelly ken kendra kenneth kevin khalid
kim kimberly kirk kristen kristin kyle lakshmi larry laura lauren laurie lawrence leah lee leo leon leonard leslie
leticia li liam lillian lily linda lindsay lisa logan lois lopez lorena lori lorraine louis louise lucas lucia lucy
luis luke luz lydia lynn mackenzie madison malik manuel marc marcia marco marcus margaret maria mariah marie marilyn
mario marisol marissa mark marlene marta martha martin marvin mary mason matt matthew maureen maurice max maya megan
mei melanie melinda melissa melody mercedes michael michele michelle miguel mike mildred miles mitchell mohamed
mohammed molly monica morgan muhammad nadia nancy naomi natalia natalie natasha nathan neil nicholas nick nicole nina
noah noel nora norma norman olga oliver olivia omar oscar pablo paige pamela pat patricia patrick patty paul paula
pedro peggy penny perry peter phil philip phillip phyllis priya rachel rafael raj ralph ramon randy raul ravi ray
raymond rebecca reggie regina renee rhonda ricardo richard rick ricky rita rob robert roberto robin rodney roger
roland ron ronald rosa rosario rose rosemary ross roy ruben ruby russell ruth ryan sabrina sally sam samantha samuel
sandra sandy santiago sara sarah scott sean sebastian sergio seth shane shannon sharon shaun shawn shayne sheila
shelby shelly sherry shirley sierra silvia simon sofia sonia sophia sophie stacey stacy stanley stella stephanie
stephen steve steven stuart sue susan suzanne sydney sylvia tamara tammy tanya tara taylor ted teresa terri terry
thelma theodore theresa thomas tiffany tim timothy tina todd tom tommy toni tony tracy travis trevor trisha troy tyler
valentina valerie vanessa vera veronica vicki victor victoria vincent virginia vivian wade walter wanda warren wayne
wei wendy wesley whitney will william willie wilma xavier ximena yesenia yolanda yusuf yvonne zach zachary zoe
`;
export const GIVEN_NAMES: ReadonlySet<string> = new Set(GIVEN.trim().split(/\s+/));

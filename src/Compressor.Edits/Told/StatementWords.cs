using System.Collections.Frozen;

namespace Compressor.Edits;

/// <summary>The words by which an English clause asks or tells.</summary>
internal static class StatementWords
{
    /// <summary>A clause with one of these asks, says what is good enough or of no use, or what somebody allows.</summary>
    public static FrozenSet<string> Wishes { get; } = Set(
        "please pls plz want wants wanna need needs needn't should shouldn't must mustn't gotta ought let lets let's prefer prefers wish wishes hope hoping enough plenty perfect ideal suffices suffice max maximum limit limits allows allowed allowance permits permitted cap caps ceiling quota rather kindly "
        + "i'd we'd tops instead ideally preferably only just mean meant slot slots airtime rubbish boring junk useless trash garbage irrelevant unwanted pointless matters too hate loathe dislike love mind sick fed thanks");

    /// <summary>The same in two words.</summary>
    public static FrozenSet<string> WishPairs { get; } = Pairs(
        "has to,have to,got to,would like,would love,would be,would do,would help,would sooner,could you,can you,will you,would you,can we,could we,can i,could i,can it,could it,at most,no more,no longer,no bigger,no larger,will do,is fine,is good,is ok,is okay,is great,are fine,is all,are all,supposed to,meant to,is what,are what,is where,the part,the bit,can go,could go,may go,that's all,that's it,is best,are best,can be,could be,may be,to be,don't care,looking for,looking to,trying to,going to,i'm after,we're after,"
        + "do without,nothing else,can't stand,cannot stand,no interest,not needed,isn't needed,aren't needed,not interesting,i said,i'll take,we'll take,i take,we take,or less,or under,or smaller,or below,or lower,one file,one video,is for,it's for,that's for");

    /// <summary>"720p is fine" allows it; "the picture is fine" only tells what needs no edit.</summary>
    public static FrozenSet<string> Praise { get; } = Set("fine good ok okay great");

    public static FrozenSet<string> Recorded { get; } = Set("picture image footage recording quality sound audio voice lighting camera colour color focus");

    /// <summary>What stands before a subject or an imperative.</summary>
    public static FrozenSet<string> Leads { get; } = Set(
        "and but so because since as cos cuz coz cause then also well ok okay hi hey hello actually apparently anyway anyways basically unfortunately sadly luckily sorry yes no nope oh ah ugh btw fyi today yesterday tonight now still though although while when where if after before once until that which who just only maybe perhaps clearly obviously honestly quick really in fact plus finally next again last week night year friday monday sunday saturday tuesday wednesday thursday");

    /// <summary>They begin a clause of their own.</summary>
    public static FrozenSet<string> Joints { get; } = Set("and but so because since cos cuz coz then while although though which who whose where when after before until as if or");

    /// <summary>Verbs in their bare form, at the beginning of a clause, and other words by which a wish begins.</summary>
    public static FrozenSet<string> Imperatives { get; } = Set(
        "cut trim keep remove delete drop lose skip discard strip get leave bin chuck trash ignore edit throw toss ditch scrap kill lift take make turn rotate flip mirror spin crop mute silence bleep blur slow speed double halve triple shrink compress reduce squeeze squash fit put add give send save export convert change set use grab extract show play start begin stop end finish fade join merge stitch combine glue split chop snip shave slice lop clip shorten bring move raise lower boost "
        + "increase decrease amplify normalize normalise pad letterbox fill stretch zoom resize scale encode transcode write title caption print display overlay do don't dont never without with for to from at under below within go forget undo redo try pick choose select isolate render create produce loop repeat reverse straighten swap replace pull push tone dial crank pump knock shed slim run fix sort sharpen stabilise stabilize hurry aim stay hold pop stick pack nudge erase dump axe nix omit exclude bring slap lay erase mix export rebuild downscale upscale downsize widen narrow tilt swing swivel reframe repair clean lighten brighten correct mend rectify restore adjust");

    public static FrozenSet<string> Pronouns { get; } = Set("i he she it we they you this that there these those everyone everybody someone somebody nobody something nothing everything mine ours his hers theirs who which what im its hes shes theyre weve ive");

    /// <summary>Subjects that begin without an article.</summary>
    public static FrozenSet<string> Whos { get; } = Set("people mum mom dad mother father grandma grandpa granny nan nana uncle auntie aunt kids guests viewers students half both all some most many several two three four five six seven eight nine ten one mine");

    public static FrozenSet<string> Determiners { get; } = Set("the my our his her their its your a an some another");

    /// <summary>Of the one who asks.</summary>
    public static FrozenSet<string> Self { get; } = Set("i we i'd we'd i'll we'll i'm we're i've we've");

    /// <summary>After these words of a subject comes no finite verb of its own: "a snippet that goes for 12 seconds".</summary>
    public static FrozenSet<string> Stops { get; } = Set("that which who beginning starting ending from at with under below second minute hour");

    /// <summary>"The last 4 seconds glued together": the subject of no past tense.</summary>
    public static FrozenSet<string> Parts { get; } = Set("first last final opening closing");

    /// <summary>Without a subject, what the writer did.</summary>
    public static FrozenSet<string> Attempts { get; } = Set("tried sent got uploaded exported had went did bought posted used ended came looked sounded filmed shot rendered emailed found digitised digitized");

    public static FrozenSet<string> Numbers { get; } = Set("one two three four five six seven eight nine ten few couple half second seconds minute minutes part bit");

    public static FrozenSet<string> Participles { get; } = Set("stuck cut put lost sped set let split kept slid left");

    /// <summary>Without a comma before them, they go on with a wish.</summary>
    public static FrozenSet<string> GoesOn { get; } = Set("so when where until before after as if that which");

    /// <summary>How a recording was made, which tells what is wrong with it.</summary>
    public static FrozenSet<string> Recording { get; } = Set("held hung filmed shot recorded mounted captured taped");

    public static FrozenSet<string> Devices { get; } = Set("camera webcam cam phone app software recorder gopro drone tripod dashcam camcorder");

    /// <summary>Not the verb of their clause.</summary>
    public static FrozenSet<string> Adverbs { get; } = Set("always never usually often sometimes just only also still really even all both already");

    /// <summary>In the past, they tell of no deed.</summary>
    public static FrozenSet<string> Be { get; } = Set("was were had did");

    /// <summary>"The boss's here": after 's as a verb.</summary>
    public static FrozenSet<string> AfterIs { get; } = Set("a an the in on at not never always already still from too very so");

    /// <summary>Irregular past tenses that are hardly anything else.</summary>
    public static FrozenSet<string> Past { get; } = Set(
        "was were had did told said went took came got gave sent ran began fell broke sat stood spoke sang swam drove rode wrote saw heard felt found lost kept held met paid sold bought brought thought taught caught fought built spent slept won blew drew flew grew knew threw wore tore swore froze chose rose shook forgot became made hit hurt shut cost burst stuck struck hung dug spun sped led fed shot lit slid hid sank rang drank ate lay woke shrank beat understood dealt lent bent cut put let set split");

    /// <summary>Finite verbs in forms that are nothing else, or hardly.</summary>
    public static FrozenSet<string> Verbs { get; } = Set([.. Past, .. "is are am has have does do will would could can may might won't can't cannot".Split(' ')]);

    /// <summary>Verbs after a subject that is one bare noun.</summary>
    public static FrozenSet<string> BareVerbs { get; } = Set("is was are were has had asked asks demanded requires");

    /// <summary>Words in -ed that are no past tense.</summary>
    public static FrozenSet<string> NoPast { get; } = Set("speed need indeed hundred exceed proceed succeed bleed breed greed weed seed steed wicked naked sacred kindred shred embed blurred added attached");

    /// <summary>Verbs of which the third person tells.</summary>
    public static FrozenSet<string> Stems { get; } = Set(
        "go come run walk talk speak sing dance play jump fall hit kick score shout scream cough sneeze laugh cry bark ring start begin stop end finish last take make get give send say tell show look sound seem feel weigh live work think know like keep put open close enter arrive drive ride fly swim climb throw catch drop turn flip spin rotate mirror loop repeat fade zoom crash freeze lag hang choke bounce reject refuse fail happen appear disappear vanish bow kiss cheer clap blow explain teach read write wave "
        + "wander move stand sit lie hold carry push pull knock break shake wobble flicker buzz hum whistle beep honk roar howl meow snore sleep wake eat drink cook serve pour mix paint draw build fix use watch film record shoot upload download join lose win beat pass wait count remain belong contain include require complain ask answer call follow lead introduce crop mute switch change grow shrink rise slow speed improve wear hide cost pay meet miss own point promise rave smile snow rain stick stumble tap test tick trip try visit whisper yawn yell reckon suggest demand swear claim insist believe warn hear mean expect accept bring cover run need");

    /// <summary>Others who say what they would like.</summary>
    public static FrozenSet<string> Reports { get; } = Set("say says said think thinks thought reckons reckon suggests suggested told asked asks wanted wants insisted insists prefers preferred swears recommends recommended proposed likes liked");

    /// <summary>Who sets a condition.</summary>
    public static FrozenSet<string> Demands { get; } = Set("say says said states demands demanded requires required asks asked expects expected takes take accept accepts refuses refuse rejects reject bounces bounce stops allows chokes plays reads supports likes prefers insists insist specs spec stipulates specifies saying exceeds broadcast broadcasts airs transmits can't cannot won't");

    /// <summary>What old recordings are on, and what behind "off" and "from" they were made of.</summary>
    public static FrozenSet<string> Tapes { get; } = Set("vhs svhs betamax camcorder tape tapes cassette cassettes minidv hi8 video8 umatic vcr");

    public static FrozenSet<string> Sources { get; } = Set("tv television telly dvd cable broadcast satellite");

    /// <summary>When somebody wanted what is no longer wanted.</summary>
    public static FrozenSet<string> Before { get; } = Set("last yesterday previously before earlier originally formerly once ago");

    /// <summary>Words that stand for what was told before.</summary>
    public static FrozenSet<string> Back { get; } = Set("that this those these them him her there both bit part moment scene between rest");

    /// <summary>"After it": no subject of another clause.</summary>
    public static FrozenSet<string> Standing { get; } = Set("it that this them those these");

    /// <summary>"This video", "that file": what is there.</summary>
    public static FrozenSet<string> Files { get; } = Set("video clip file film movie recording footage thing one down to under below for into please size");

    public static FrozenSet<string> BackVerbs { get; } = Set("cut remove lose delete drop keep skip trim chop take want need give fix bin ditch snip leave save grab extract get start stop begin end throw everything all");

    /// <summary>"As we agreed" begins a clause, "exported it as 16:9" and "as a GIF" go on with theirs.</summary>
    public static bool IsSubject(string word) => word is not ("a" or "an") && (Pronouns.Contains(word) || Determiners.Contains(word) || Whos.Contains(word) || word.Contains('\'', StringComparison.Ordinal));

    private static FrozenSet<string> Set(string words) => Set(words.Split(' '));

    private static FrozenSet<string> Set(IEnumerable<string> words) => words.ToFrozenSet(StringComparer.Ordinal);

    private static FrozenSet<string> Pairs(string pairs) => Set(pairs.Split(','));
}

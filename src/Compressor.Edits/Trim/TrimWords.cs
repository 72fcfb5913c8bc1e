using Compressor.Edits.Words;

namespace Compressor.Edits;

/// <summary>
/// Which part of the video to keep: "first 10 seconds", "cut everything after 2 minutes", 掐头去尾各2秒. All times are found first; the words around each
/// tell its role, and the verb of each group of times whether that part stays or goes.
/// </summary>
internal sealed class TrimWords : IPromptRule
{
    private static readonly Wording Joint = Pattern.Zh("^(?: |,|;|and\\b|&|plus\\b|as well as\\b|then\\b|also\\b|the\\b|from\\b|part\\b|again\\b|once\\b|more\\b|later\\b|at\\b|\\(|\\)|/|(?:everything|anything|whatever|all|stuff|what(?:'s| is| comes)?)(?: (?:else|that|which|is|comes|happens))*(?= ?$)|(?:the )?(?:intro|outro|ending|credits)\\b|和|与|跟|及|以及|还有|再?加上?|从|第|\\+)*$|^ ?\\) ?(?:,|and|&|plus|as well as)+ ?(?:also )?(?:(?!" + TrimVerbWords.Turn + "\\b|" + TrimVerbWords.Other + "\\b)[a-z'-]{1,14} ){1,4}\\( ?(?:the )?$");
    private static readonly Wording NotATime = Pattern.Zh("^(?:from|从|to|到)");
    private static readonly Wording ClauseEnd = Pattern.Zh("[,.;!?¤]| and\\b| then\\b|(?<=[\u3400-\u9fff]) ?(?:然后|并且?|再)");
    private static readonly Wording Scope = Pattern.Zh("\\b(?:in|during|(?<!except[ ])for|over|throughout|within|at) (?:the |its )?$|在(?:视频)?(?:的)?$");

    /// <summary>"trim 2 seconds off the end".</summary>
    private static readonly Wording StartsOrStops = Pattern.Zh("^(?:start|begin|stop|end|finish)(?:s|ing|ning|ping)?\\b");

    /// <summary>A verb that takes away stands before the length itself: "remove 6 seconds".</summary>
    private static readonly Wording IsRemoved = Pattern.Zh("\\b(?<!\\b(?:the|my|our|this|that|an?|his|her)[ ])(?:" + TrimVerbWords.Drop + "|" + TrimVerbWords.Cut + ")\\b[^,.;!?§]{0,24}$|(?:剪|删|去|砍|掐|裁|切|减|多)[^,.;!?§]{0,10}$");

    /// <summary>"…, get rid of it": what was told of goes.</summary>
    private static readonly Wording Goes = Pattern.Zh(
        "^(?: (?:long|or so|in total))?(?: (?:of|for) [a-z' ]{2,24}?)?(?:[,;.-] ?|[ ](?=so\\b|and\\b))(?:i don't, ?)?" + TrimVerbWords.Please + "(?:" + TrimVerbWords.DropThem + "|(?:it |that |they |those )?(?:(?:has|have|needs?) to|must|should|can) go\\b)"
        + "|^ ?[,.;] ?(?:请|帮我|给我|就|都|把|将|直接)*(?:(?:它|那段|这段|它们)" + TrimVerbWords.ZhGone + "|" + TrimVerbWords.ZhGone + "(?:它|那段|这段|它们))(?:吧|了)?(?= ?(?:$|[,.;!?]))");

    private static readonly Wording Off = Pattern.Zh("§·*(?: or so)? off\\b");

    private static readonly Wording OutOfEnd = Pattern.Zh("§·*(?: or so)? out of (?:the |its )?(?:very )?(?:start|beginning|front|end|ending|back)\\b");

    /// <summary>"10 seconds from 0:05" is a length and its start.</summary>
    private static readonly Wording FromFollows = Pattern.Zh("^ ?(?:long )?(?:clip |part |bit |piece |section |segment |excerpt |video )?,? ?(?:(?:that )?(?:starting|starts|begins|beginning|counting|counted|running|going) )?(?:from|at) (?:about |around |the )?§");

    private static readonly Wording IntroFollows = Pattern.Zh("^ ?(?:long )?(?:intro(?:duction)?|opening|opener|outro|ending|end credits|credits)\\b");
    private static readonly Wording OffSomething = Pattern.Zh("^ ?off (?:of )?(?:the |its )(?!(?:video|clip|file|movie|film|footage|recording|total|length|runtime|duration|whole|original|result|end|start|beginning|front|back|top|thing|entire|full)\\b)[a-z]{3,}");
    /// <summary>"Only the first half, the second half is the bus": what is told begins with the comma.</summary>
    private static readonly Wording Comma = Pattern.Zh("^ ?, ?(?:the |as the |cause the )?$");
    private static readonly Wording IsTold = Pattern.Zh("^ ?(?:of (?:it|this|that|the [a-z]+) )?(?:is|was)\\b(?![^.!?§]{0,60}\\b(?:both|them|those|these)\\b)|^ ?(?:段|部分)?(?:都|全|全都)*(?:是|没|有)(?![^.!?§]{0,20}(?:都|全|一起)" + TrimVerbWords.ZhGone + ")");

    /// <summary>"The intro is 5 seconds long."</summary>
    private static readonly Wording Told = Pattern.Zh("^(?:intro|introduction|opening|start|beginning|outro|ending|end|credits)\\b[^§]{0,12}\\b(?:is|lasts|takes|goes|runs)\\b");

    private static readonly Wording OtherObject = Pattern.Zh("\\b(?:sound|audio|music|title|text|subtitles?|watermark|logo)\\b(?: (?:and|plus|as well as|&))");

    private static readonly Wording LittleWord = Pattern.Zh("^(?:of|with|do|have|like|care about|matters)\\b(?! (?:just|only|the|about)\\b)");

    /// <summary>"She whispers from 0:10 to 0:25": what stands before the times is no verb.</summary>
    private static readonly Wording NoVerb = Pattern.Zh("^(?:of|with|do|like|from)\\b");

    private static readonly Wording At = Pattern.Zh("\\bat (?:about |around )?$");

    private static readonly Wording Halves = Pattern.Zh("^ ?(?:long )?(?:in|by) (?:1/2|half|two|2)\\b");

    /// <summary>What is heard or shown, and begins or ends at a time.</summary>
    private static readonly Wording Subject = Pattern.Zh("\\b(?:music|song|soundtrack|track|tune|jingle|hum|buzz(?:ing)?|hiss|beep(?:ing)?|static|voice ?over|narration|commentary|text|captions?|subtitles?|logo|watermark|banner|title)\\b(?! (?:room|class|teacher))[^.;!?§]{0,30}$");
    private static readonly Wording SubjectBehind = Pattern.Zh("^ ?(?:on,? |onwards? |in,? )?(?:there's |there is |the |some |loud |background )*(?:music|song|soundtrack|track|tune|jingle|hum|buzz(?:ing)?|hiss|beep(?:ing)?|static|voice ?over|narration|text|captions?|subtitles?|logo|watermark|banner)\\b(?! (?:room|class|teacher))");
    private static readonly Wording ItGoes = Pattern.Zh("\\b(?:it|that|this)\\b");

    private static bool IsOfSubject(string mask, int index, int end, int to) =>
        ItGoes.IsMatch(mask[end..to]) && (Subject.IsMatch(mask[Math.Max(0, index - 60)..index]) || SubjectBehind.IsMatch(TrimVerbs.Behind(mask, end)));

    private static readonly Wording Contrast = Pattern.Zh("\\b(?:not|isn't)(?: just| only| the)* $|(?:不是|并非)$");

    /// <summary>1分钟那里剪掉5秒: where the 5 seconds begin is not said.</summary>
    private static readonly Wording LengthAtPlace = Pattern.Zh(
        "(?:(?:在|中间)(?:的|第| )*§·* ?(?:那儿|那里|那边|那块|处|的?地方|的?位置|左右|附近)?|§·* ?(?:那儿|那里|那边|那块|处|的?地方|的?位置|附近))(?:(?!开始|起|往后|之后|以后|到|至)[^.;!?§]){0,12}(?:剪|删|去|砍|掐|切|拿|抽)(?:掉|去|除)? ?§·*(?:掉|去)?(?! ?(?:到|至|之前|之后|开始|处|那))"
        + "|第 ?§·* ?(?:的|那|这|处| ?1 ?)*(?:帧|张)(?:画面)?"
        + "|\\bat (?:about |around )?§·*[^.;!?§]{0,30}?\\b(?:remove|cut(?: out)?|delete|drop|lose|take out|snip) (?:the |about |some )*§·* (?:out |off )?(?:there|at that point|around there|around it)\\b");

    private static readonly Wording Squeezes = Pattern.Zh("\\b(?:squee[zs]|squash|squish|cram|pack|condens|compress|shr[iu]nk|crush|collaps)[a-z]{0,4}\\b[^.;!?]{0,50}$|\\b(?:get|bring|take) (?:it|this|that|the (?:whole )?(?:thing|video|clip)) (?:down )?$|(?:压缩?|缩|浓缩)(?:成|到|为)? ?$");

    private static readonly Wording IsAppointment = Pattern.Zh("\\bon the [0-9]{1,2}(?:st|nd|rd|th)\\b[^,.;!?§]{0,20}$|\\b(?:meeting|posting|appointment|call|deadline|shift|class|lunch|event|flight|train|bus|ferry|boat|plane|party|dinner|lesson|alarm|bedtime|boarding|curfew)\\b[^,.;!?§]{0,30}$|\\b(?:today|tomorrow|tonight|monday|tuesday|wednesday|thursday|friday|saturday|sunday)\\b[^.;!?§]{0,30}$|(?:上午|下午|晚上|早上|中午|会议|开会|明天|今天|今晚)(?:(?!要|留|剪|截|取|只)[^.;!?§]){0,10}$");

    public void Read(PromptReading reading)
    {
        ElidedParts.Write(reading.Text);
        var (times, mask) = TrimTimes.Find(reading.Text.ToString(), () => reading.Context.Source?.DurationSeconds);
        if (times.Count == 0) return;
        var unclear = LengthAtPlace.Matches(mask).Where(place => !times.Exists(time => time.To is not null && time.Index >= place.Index && time.End <= place.Index + place.Length)).ToList();
        foreach (var place in unclear)
        {
            reading.Unsupported(place.Index, place.Length);
            reading.Text.Take(place.Index, place.Length);
        }

        if (unclear.Count > 0)
        {
            Read(reading);
            return;
        }

        var trim = new TrimBuilder(reading);
        mask = ReferredTimes.ReadDropsFrom(times, mask, trim, reading);
        mask = reading.Language is Language.English ? SidedEvents.Read(times, mask, trim, reading) : ChineseSidedEvents.Read(times, mask, trim, reading);
        var roles = TrimRoles.Of(times, mask);
        mask = ReferredTimes.ReadBeforeAndAfter(times, roles, mask, trim, reading);
        var groups = Groups([.. times.Take(TrimTimes.MaxTimes).Where(time => !time.MayBeRatio || IsTime(time, roles, mask))], roles, mask);
        var saying = groups.Select(group => reading.StatementAt(group[0].Index, group.Max(part => part.End) - group[0].Index)).ToList();
        var isAsked = saying.Zip(groups).Any(one => one.First is { Mood: Mood.Asks } && one.Second.Exists(part => part.IsPlace));
        var isFitted = groups.Exists(group => group.Exists(part => part.Role == TrimRole.FitLength));
        var verbs = TrimVerbs.Of(mask, groups);
        var isSaid = reading.Language is not Language.English && verbs.Any(verb => verb.Verb is TrimVerb.Keep or TrimVerb.Drop or TrimVerb.Cut);
        foreach (var (group, found) in groups.Zip(verbs))
        {
            // 片头我加了5秒logo，…，片尾3秒剪掉: beside a part that a verb speaks of, one that none speaks of is told.
            var verb = isSaid && found.Verb == TrimVerb.None && group.TrueForAll(part => part.Role is TrimRole.First or TrimRole.Last or TrimRole.Ends) && !ZhStays.IsMatch(mask[group.Max(part => part.End)..]) ? (TrimVerb.Tells, found.Index, found.End) : found;
            // "Make the 3 minutes of clouds last 20 seconds": how long it is now.
            if (isFitted && group.TrueForAll(part => part.Role is TrimRole.None or TrimRole.Length)) reading.Text.Take(group[0].Index, group.Max(part => part.End) - group[0].Index);
            // "Rain starts at 3:15. Cut everything after 3:20": beside times that are asked for, those of a clause that tells are told.
            else if (isAsked && verb.Item1 is TrimVerb.None or TrimVerb.Tells && reading.IsTold(group[0].Index, group.Max(part => part.End) - group[0].Index)) reading.Text.Take(group[0].Index, group.Max(part => part.End) - group[0].Index);
            else ReadGroup(group, verb, mask, trim, reading);
        }

        trim.Finish();
    }

    private static readonly Wording ZhStays = Pattern.Zh("^[^,.;!?§]{0,16}[留保要]");

    private static bool IsTime(TrimTime time, Dictionary<TrimTime, (TrimRole Role, int Index, int End)> roles, string mask) =>
        roles.TryGetValue(time, out var role) && (role.Role == TrimRole.Range || (role.Role is TrimRole.From or TrimRole.Until && !NotATime.IsMatch(mask[role.Index..])));

    /// <summary>Times that one verb governs: "the first 10 seconds and the last 5 seconds".</summary>
    private static List<List<TrimPart>> Groups(List<TrimTime> times, Dictionary<TrimTime, (TrimRole Role, int Index, int End)> roles, string mask)
    {
        List<List<TrimPart>> groups = [];
        foreach (var time in times)
        {
            var part = roles.TryGetValue(time, out var role) ? new TrimPart(time, role.Role, role.Index, role.End) : new TrimPart(time, TrimRole.None, time.Index, time.End);
            var joins = groups.Count > 0 && groups[^1][^1] is var last && last.End <= part.Index && part.IsPlace == last.IsPlace && Joint.IsMatch(mask[last.End..part.Index]) && !HasOwnVerb(part, last, mask) && !Contrast.IsMatch(TrimVerbs.Before(mask, groups[^1][0].Index))
                && !(Comma.IsMatch(mask[last.End..part.Index]) && IsTold.IsMatch(TrimVerbs.Behind(mask, part.End)));
            if (joins) groups[^1].Add(part);
            else groups.Add([part]);
        }

        return groups;
    }

    /// <summary>"Skip the first 5 s, stop at 25 s": where it starts or stops is no part of what goes.</summary>
    private static bool HasOwnVerb(TrimPart part, TrimPart last, string mask) =>
        part.Role is TrimRole.From or TrimRole.Until && last.Role is TrimRole.First or TrimRole.Last && StartsOrStops.IsMatch(mask[part.Index..part.End]);

    private static void ReadGroup(List<TrimPart> group, (TrimVerb Verb, int Index, int End) found, string mask, TrimBuilder trim, PromptReading reading)
    {
        var (index, end) = (group[0].Index, group.Max(part => part.End));
        var (verb, from, to) = found;
        var (before, behind) = (TrimVerbs.Before(mask, index), TrimVerbs.Behind(mask, end));
        if (group.Exists(part => part.Role == TrimRole.FitLength))
        {
            trim.Add(group.FindAll(part => part.Role == TrimRole.FitLength), TrimVerb.None);
            // "Squeeze it into a one minute time lapse" is no wish for a smaller file.
            if (Squeezes.Match(before) is { Success: true } squeeze) index = squeeze.Index;
            reading.Text.Take(index, end - index);
            return;
        }

        if (verb is TrimVerb.Tells || (verb is TrimVerb.None && Told.IsMatch(mask[index..end])))
        {
            reading.Text.Take(index, end - index);
            return;
        }

        if (Halves.Match(behind) is { Success: true } halves && group.TrueForAll(part => part.Role is TrimRole.None or TrimRole.By or TrimRole.Length))
        {
            // "Cut the 10 minutes in half": which half, or by speed?
            reading.Unsupported(from, end + halves.Length - from);
            reading.Text.Take(from, end + halves.Length - from);
            return;
        }

        if (verb is TrimVerb.Drop && from == index && IsOfSubject(mask, index, end, to))
        {
            // "Music takes over after 10 seconds, remove it": the music, not the rest.
            reading.Unsupported(index, to - index);
            reading.Text.Take(index, to - index);
            return;
        }

        if (verb is TrimVerb.None or TrimVerb.Keep && Off.IsMatch(mask[index..end])) verb = TrimVerb.Drop;
        if (verb is TrimVerb.None && OutOfEnd.IsMatch(mask[index..end])) verb = TrimVerb.Drop;
        if (verb is TrimVerb.None or TrimVerb.Keep or TrimVerb.Other && !group.Exists(part => part.Role is TrimRole.First or TrimRole.Last or TrimRole.Ends or TrimRole.Middle) && IsAppointment.IsMatch(before) && !reading.Text.ToString().AsSpan(index, end - index).Contains('分'))
        {
            reading.Text.Take(index, end - index);
            return;
        }

        if (reading.Language is Language.English && verb is TrimVerb.Keep && from == index && group is [{ Role: TrimRole.None, Time: { IsClock: true, To: null } }])
        {
            // "The speech kicks in around 17:20 and that's the piece": a moment, of which side is not said.
            reading.Unsupported(index, end - index);
            reading.Text.Take(index, end - index);
            return;
        }

        if (verb is TrimVerb.None or TrimVerb.Keep && Scope.IsMatch(before) && group[0].Role is TrimRole.First or TrimRole.Last)
        {
            // "in the first 5 seconds there is a bang": nothing is asked of the part, unless another edit is.
            reading.Text.Take(index, end - index);
            return;
        }

        if (group.TrueForAll(part => part.Role is TrimRole.None or TrimRole.Length) && !IsRemoved.IsMatch(before) && Goes.Match(behind) is { Success: true } goes)
        {
            // "The sneeze takes 6 seconds, get rid of it": where it is, is not said. Nobody keeps it.
            reading.Unsupported(index, end + goes.Length - index);
            reading.Text.Take(index, end + goes.Length - index);
            return;
        }

        // "The fall at 0:14 isn't needed": when it happens is no length.
        if (verb is TrimVerb.Drop && from == index && group is [{ Role: TrimRole.None, Time: { IsClock: true, To: null } }] && At.IsMatch(before))
        {
            reading.Text.Take(index, end - index);
            return;
        }

        // "Fades of 1 second": a little word alone asks for no length.
        if (verb is TrimVerb.Keep && group.TrueForAll(part => part.Role is TrimRole.None) && LittleWord.IsMatch(mask[from..index])) return;
        if (verb is TrimVerb.Drop && Contrast.IsMatch(before) && mask.IndexOf(TrimTimes.Mark, end) >= 0) verb = TrimVerb.Leave;
        if (group.TrueForAll(part => part.Role is TrimRole.None) && verb is TrimVerb.None or TrimVerb.Keep && IntroFollows.IsMatch(behind))
        {
            // "It has a 20 second intro" asks for nothing.
            reading.Text.Take(index, end - index);
            return;
        }

        if (group.TrueForAll(part => part.Role is TrimRole.None) && verb is TrimVerb.Drop or TrimVerb.Cut && OffSomething.Match(behind) is { Success: true } something)
        {
            // Off what? A guess would cut the wrong end.
            reading.Unsupported(from, end + something.Length - from);
            reading.Text.Take(from, end + something.Length - from);
            return;
        }

        if (verb == TrimVerb.Other && group.Exists(part => part.IsPlace || part.Role == TrimRole.None))
        {
            var rest = ClauseEnd.Match(mask, to);
            var until = rest.Success ? rest.Index : mask.Length;
            reading.Unsupported(from, until - from);
            reading.Text.Take(from, until - from);
            return;
        }

        if (group.TrueForAll(part => part.Role is TrimRole.None or TrimRole.Nth) && verb is TrimVerb.None && !(group is [{ Role: TrimRole.None }] && FromFollows.IsMatch(behind))) return;
        if (verb is TrimVerb.None || (verb is TrimVerb.Keep && NoVerb.IsMatch(mask[from..index]))) reading.UnsaidTimes.Add((index, end, group.Exists(part => part.IsPlace)));
        else if (verb is not (TrimVerb.Leave or TrimVerb.Other)) reading.IsCutSaid = true;
        // "Drop the sound and the last 5 seconds": what else the verb is about is left to its own rule.
        if (OtherObject.IsMatch(mask[from..index])) from = index;
        if (verb != TrimVerb.Leave && group.Exists(part => part.Time.IsShare)) reading.Unsupported(from, to - from);
        else if (verb != TrimVerb.Leave) trim.Add(group, verb == TrimVerb.Other ? TrimVerb.None : verb);
        reading.Text.Take(from, to - from);
    }
}

/// <summary>A time and its role, with the text that both take up.</summary>
internal sealed record TrimPart(TrimTime Time, TrimRole Role, int Index, int End)
{
    /// <summary>True for a part of the video, false for a length.</summary>
    public bool IsPlace => Role is not (TrimRole.None or TrimRole.Length or TrimRole.By or TrimRole.FitLength);
}

using Compressor.Edits.Words;

namespace Compressor.Edits;

/// <summary>
/// A part at one end whose length and content are told, and which then goes by its name: 最后20秒全是掌声，掌声部分剪了; 前面15秒是我在找支架，…，把前面那截去了.
/// Goes after the other phrases of parts.
/// </summary>
internal sealed class NamedParts : Rephrasing
{
    private const string Start = "(?:最?前面?|片头|开头|开场|[1一]开始|起头)", End = "(?:最后面?|结尾|片尾|末尾|收尾|尾巴上?|(?<![然之以今随])后面)";
    private const string Filler = "(?:的|那|还|有|多了|多|足足|大概|大约|差不多|约|整整|是| )*";
    private const string Story = "[^,.;!?0-9剪删掐砍裁抠留¤]";

    /// <summary>What else is told of the video before the part goes.</summary>
    private const string Aside = "(?:[,;.] ?(?:" + Story + "{1,16}|(?:全长|总长|时长|[1一] ?共|总共|共|整个)[^,.;!?0-9]{0,4}" + Time + "[^,.;!?0-9]{0,4})){0,3}?";

    private const string Please = "[,;.] ?(?:请|求|帮我|给我|麻烦|就|直接|所以|你|先|都|把|将|可以|能不能| )*";

    private static readonly Wording Told = Pattern.Zh(
        "(?<![0-9] ?|到|至|从)(?:(?<start>" + Start + ")|(?<end>" + End + "))(?:" + Filler + A + "(?! ?(?:到|至|开始|起|以内|之内|内|以下))(?<what>" + Story + "{1,20})|(?<what>" + Story + "{1,10}?)(?:花了?|用了|占了|有|大概|差不多|足足|是|整整)(?:大概|差不多|足足|整整| )*" + A + ")(?<aside>" + Aside + ")" + Please
        + "(?<name>" + Story + "{0,8}?)(?:全部?|都|也|就|给我|给|部分|[那这] ?(?:1 ?)?(?:段|块|页|截|几秒|点|个|里|儿)|画面|内容|的)*(?:" + TrimVerbWords.ZhGone + ")(?:吧|了|就行|就好|即可)*(?= ?(?:$|[,.;!?]))");

    protected override IReadOnlyList<(Wording Pattern, string Means)> Table => [];

    public override void Read(PromptReading reading)
    {
        if (reading.Language is Language.English) return;
        var text = reading.Text.ToString();
        reading.Text.Rewrite(Told, match =>
        {
            // 片头有6秒logo，片尾有12秒二维码，都剪掉: two parts, and one verb.
            if (Another.IsMatch(text[..match.Index])) return match.Value;
            var isStart = match.Groups["start"].Success;
            if (!IsNamed(match.Groups["name"].Value, match.Groups["what"].Value, isStart)) return match.Value;
            return $" 去掉{(isStart ? "前" : "最后")} {match.Groups["a"].Value}{match.Groups["aside"].Value}";
        });
    }

    private static readonly Wording Another = Pattern.Zh("(?:" + Start + "|" + End + ")[^,.;!?0-9剪删掐砍裁抠留]{0,10}?" + Time + "[^;!?0-9剪删掐砍裁抠留]{0,24}$");
    private static readonly Wording OtherEnd = Pattern.Zh("后|尾|末"), OtherStart = Pattern.Zh("前|头|开场");

    /// <summary>By nothing else, by where it lies, or by two characters of what was told of it.</summary>
    private static bool IsNamed(string name, string what, bool isStart)
    {
        name = name.Trim();
        if (name.Length == 0) return true;
        if ((isStart ? OtherEnd : OtherStart).IsMatch(name)) return false;
        if ((isStart ? OtherStart : OtherEnd).IsMatch(name) || name is "它" or "这" or "那" or "这个" or "那个") return true;
        return Enumerable.Range(0, Math.Max(0, name.Length - 1)).Any(i => what.Contains(name.Substring(i, 2), StringComparison.Ordinal));
    }
}

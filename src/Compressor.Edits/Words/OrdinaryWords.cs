using System.Text.RegularExpressions;

namespace Compressor.Edits.Words;

/// <summary>Words that ask for nothing by themselves: courtesy, grammar, and what a video is called. What is left of a sentence beside them was not understood.</summary>
internal static class OrdinaryWords
{
    private static readonly Regex English = new(@"[a-z][a-z'’]+", RegexOptions.CultureInvariant, Pattern.MatchLimit);

    private static readonly Regex Chinese = new(
        "以下|以内|之内|以上|不超过|超过|最多|最好|左右|大概|大约|视频|影片|片子|片段|文件|录像|画面|一下|1下|帮忙|帮我|麻烦|谢谢|请问|可以|能不能|可不可以|这个|那个|这段|那段|这条|我的|你好|您好|然后|并且|而且|同时|还有|以及|就行|就好|即可|需要|想要|希望|给我|把它|它的|一点|好吗|行吗|[的了吗呢吧啊呀哦嘛把将给我你您它这那请就也都要想和与及再又还让使能会是有在并且帮个些到点内只用成下上]",
        RegexOptions.CultureInvariant, Pattern.MatchLimit);

    private static readonly Regex Han = new(@"\p{IsCJKUnifiedIdeographs}+", RegexOptions.CultureInvariant, Pattern.MatchLimit);

    private static readonly HashSet<string> Ordinary = [.. (
        "a an and the this that these those it its it's is are was were be been being am i i'm i'd i've i'll me my mine we us our you your they them their he she him her "
        + "to of in on at for from with by as so if or but not no do does did done can could would will should may might must have has had get got go let let's just "
        + "please pls plz thanks thank thx hey hi hello ok okay yes also then now too very really still only even again back there here what which who how when where why all any some "
        + "make making made want need like give put take use help thing things way one please ideally possible possibly maybe sure great nice good fine about around "
        + "video videos vid vids clip clips file files movie movies film films footage recording recordings mp4 mov out up down into than more less because since though while "
        + "under over below above within max maximum min minimum most least size sized limit limits cap fit fits keep keeps keeping needs takes says same each both much "
        + "dont don't cant can't cannot kindly quickly asap appreciate dear sir something anything everything someone somebody people").Split(' ')];

    /// <summary>What neither a rule took nor everyday words explain.</summary>
    public static IReadOnlyList<string> Unread(string left)
    {
        var text = Chinese.Replace(left, "¤");
        return [.. English.Matches(text).Select(match => match.Value).Where(word => !Ordinary.Contains(word.Replace('’', '\''))), .. Han.Matches(text).Select(match => match.Value)];
    }
}

using Compressor.Edits.Words;
using static Compressor.Edits.TrimTimes;

namespace Compressor.Edits;

/// <summary>Chinese words around a time that tell its role. The first pattern of the table that fits decides.</summary>
internal static class ChineseTrimRoles
{
    private const string ZhAt = " ?(?:处|的?地方|那里|那儿|的?位置|的?时候)?";
    private const string ZhFirst = "(?:最?前面?|前头|开始的?时候|开头|最开始|开始|起初|起始|片头|(?<!后)头|首)";
    private const string ZhLast = "(?:最后面?|最末|末尾|结尾|片尾|尾部|尾巴|后头|末|尾|(?<![然之以今随])后面?)";
    private const string ZhRemove = "(?:去掉|剪掉|裁掉|删掉|掐掉|砍掉|切掉|截掉|剪|裁|掐|砍|减|删|切|去)";
    private const string ZhMost = "(?:大约|大概|约|(?:不要|别|不能|不得|不可|勿|不)超过|最多|差不多|只|小于|少于|低于|了)?";

    public static (Regex Pattern, TrimRole Role)[] Table { get; } =
    [
        (Of("(?:加速|快进|快放|放快|倍速|放慢|慢放|变速|减速|提速)(?:播放)?(?:到|至|成|为|在)(?:刚好|正好|恰好|差不多|大约|大概)* ?" + M + "(?: ?(?:内|以内|之内)?(?:播完|放完|播放完)?)"), TrimRole.FitLength),
        (Of("(?:压缩?|浓缩|缩短?|快进|塞|挤)(?:到|成|在|进|至)(?:刚好|正好|大约|大概)* ?" + M + " ?(?:内|以内|之内|里)?(?:播|放|看|走|跑)(?:完|放完)"), TrimRole.FitLength),
        (Of("(?:加速|快进|快放|倍速|变速)(?:的?(?:办法|方法|方式))?[^,.;!?§]{0,8}?(?:变成?|控制在|缩到|缩短到|做成|弄成|压到|压成|成|到) ?" + M), TrimRole.FitLength),
        (Of(M + " ?的?(?:延时|缩时|快放|快进)(?:摄影|视频|影片|短片|版)?"), TrimRole.FitLength),
        (Of("(?:掐头去尾|去头去尾|剪头去尾|去头尾|头尾|首尾|前后|(?:两|2 ?)[头端]|" + ZhFirst + "[和与跟及,]?" + ZhLast + ")(?:的)?(?:都|各自|分别|各)*" + ZhRemove + "?(?:各)? ?" + M), TrimRole.Ends),
        (Of("(?:从头|从?开头|从?开始|从?片头)(?:开始)?(?:到|至|-)(?:第)? ?" + M + ZhAt), TrimRole.Until),
        (Of("从[^,.;!?§]{1,16}\\( ?" + M + " ?\\)?(?:的时候|时)?(?:开始|起)?"), TrimRole.From),
        (Of("(?:到|至)[^,.;!?§]{1,16}\\( ?" + M + " ?\\)?(?:的时候|时)?(?:为止|结束|停)?"), TrimRole.Until),
        (Of("(?:跳|快进|拖)(?:到|至|过到)(?:第)? ?" + M), TrimRole.From),
        (Of("(?:从|自)?(?:第 ?)?" + M + ZhAt + "(?:开始|起|往后|往下|之后|以后)(?:的)?(?=[,的]? ?(?:连续|持续|往后|往下|后面?|再|抓|录|拍|拿|看|播|放|取|截|留|要|剪)* ?§)"), TrimRole.From),
        (Of("(?<=§·* ?(?:处|那里)?(?:开始|起|往后|往下|之后|以后)[,的]? ?)(?:的)?(?:连续|持续|往后|往下|再|抓|录|拍|拿|看|播|放|取|截|留|要|剪|后面?| )*" + M + "(?!·| ?(?:处|的?地方|那里)?(?:结束|停|为止|截止|止))"), TrimRole.Length),
        (Of(ZhFirst + "(?:的)?(?:那|这)? ?" + M), TrimRole.First),
        (Of("(?<=(?:开头|片头|最前面|开始)的?[^,.;!?§0-9有 ]{1,6} ?)" + M + "(?=[^;!?]{0,30}?" + TrimVerbWords.ZhGone + ")"), TrimRole.First),
        (Of("(?<=(?:结尾|片尾|最后面?|末尾)的?[^,.;!?§0-9有 ]{1,6} ?)" + M + "(?=[^;!?]{0,30}?" + TrimVerbWords.ZhGone + ")"), TrimRole.Last),
        (Of("(?:" + ZhLast + "|倒数)(?:的)?(?:那|这)? ?" + M), TrimRole.Last),
        (Of("(?<=" + ZhFirst + "(?:上|里|的|处|有|那|先|大概|约|" + ZhRemove + ")+ ?)" + M), TrimRole.First),
        (Of("(?<=" + ZhLast + "(?:上|里|的|处|有|那|再|大概|约|" + ZhRemove + ")+ ?)" + M), TrimRole.Last),
        (Of("中间(?:的)?(?:那|这|截取?|取)? ?" + M), TrimRole.Middle),
        (Of("(?:从|自)(?:第)? ?" + M + ZhAt + "(?:开始|起|往后|以后|之后|后)?(?:到(?:最后|结尾|结束|末尾|完))?"), TrimRole.From),
        (Of("(?<!不|别|能|得|可|要)超过(?:第)? ?" + M + "(?:的|之?后|以后)"), TrimRole.From),
        (Of("(?:第 ?)?" + M + ZhAt + "(?:开始|起|往后|以后|之后|过后|后面?)(?:的|到(?:最后|结尾|结束|末尾|完))?"), TrimRole.From),
        (Of("(?:第 ?)?" + M + ZhAt + "(?:之前|以前|前面?)(?:的)?"), TrimRole.Until),
        (Of("(?:剪|截|留|播|放|裁)?(?:到|至)(?:第)? ?" + M + ZhAt + "就?(?:为止|结束|停止|停|停|截止|就好)"), TrimRole.Until),
        (Of("在? ?(?:第 ?)?" + M + ZhAt + "(?:结束|停止|停|截断|切断|截止)"), TrimRole.Until),
        (Of("(?:只能|只让|只准|只许|只给|只允许|限时?|不让|不给|不准|不许)(?:再)?(?:发|传|上传|放|用|看|试看|剪|播|超过?|是|为|在|大概|大约|长|到|有|个)* ?" + M), TrimRole.Length),
        (Of("短(?: ?1)? ?(?:点|些)(?:儿)?[,: ]{0,2}(?:到|大概|大约|约|就|只要|留|剪到)*" + " ?" + M), TrimRole.Length),
        (Of("(?:剪辑?|裁剪?|截取?|缩短|剪短|限制|控制|压缩|截短|时长|长度|变|做|弄|改|留|取)(?:视频)?(?:时长|长度)?(?:短)?(?:到|为|成|至|在|:|是)+" + ZhMost + " ?" + M + " ?(?:以内|内|之内|以下|左右)?"), TrimRole.Length),
        (Of("(?:剪短|缩短|减少|减短)(?:了)?" + ZhMost + " ?" + M), TrimRole.By),
        (Of("(?:时长|长度|(?:不要|别|不能|不得|不可|勿|不)超过|少于|小于|最长|最多|短于|不到)(?:要|得|是|为|:)?(?:(?:不要|别|不能|不得|不可|勿|不)超过)?" + ZhMost + " ?" + M), TrimRole.Length),
        (Of(M + " ?(?:以内|之内|以下|内|长)(?! ?(?:给我|发|要用|完成|搞定|弄好|做好|处理))|" + M + " ?(?:的?(?:短片|片段|版本|小?视频|动图|gif))"), TrimRole.Length),
        (Of("第 ?" + M), TrimRole.Nth),
    ];

    private static Regex Of(string pattern) => Pattern.Zh(pattern);
}

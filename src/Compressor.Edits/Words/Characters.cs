using System.Collections.Frozen;

namespace Compressor.Edits.Words;

/// <summary>Folds one character to the form that the rules are written in.</summary>
internal static class Characters
{
    /// <summary>A character that means nothing (zero-width, control) and is dropped.</summary>
    public const char Ignored = '\0';

    /// <summary>Traditional characters that occur in requests about videos, and their simplified forms.</summary>
    private static readonly FrozenDictionary<char, char> Simplified =
        ("壓压縮缩視视頻频靜静聲声畫画質质損损減减節节鐘钟後后從从豎竖橫横邊边轉转導导積积狀状態态餘余額额傳传個个這这內内為为幀帧標标題题樂乐"
        + "動动圖图寬宽開开點点擊击預预覽览時时間间軌轨檔档過过於于無无別别變变長长條条萬万億亿兩两鈕钮體体積积觀观翻翻譯译編编輯辑"
        + "調调顏颜復复錄录製制賬账號号單单選选擇择擴扩齊齐請请讓让幫帮將将組组幾几達达淨净衛卫應应當当裡里電电郵邮發发給给對对話话"
        + "雙双鍵键拖拖拽拽產产專专業业網网頁页錯错誤误還还沒没麼么嗎吗隱隐藏藏刪删結结尾尾剪剪輕轻鬆松獨独佔占種种準准確确")
        .Chunk(2).DistinctBy(pair => pair[0]).ToFrozenDictionary(pair => pair[0], pair => pair[1]);

    public static bool IsHan(char c) => c is (>= '\u4e00' and <= '\u9fff') or (>= '\u3400' and <= '\u4dbf');

    public static char Fold(char c)
    {
        if (c is >= '\uff01' and <= '\uff5e')
            c = (char)(c - 0xfee0);
        return c switch
        {
            '\u2018' or '\u2019' or '\u201b' or '`' or '\u00b4' or '「' or '」' or '『' or '』' => c is '「' or '」' or '『' or '』' ? '"' : '\'',
            '\u201c' or '\u201d' or '\u201e' or '«' or '»' or '《' or '》' or '【' or '】' => '"',
            '\u2010' or '\u2011' or '\u2012' or '\u2013' or '\u2014' or '\u2015' or '\u2212' => '-',
            '\u3002' => '.',
            '\u3001' => ',',
            '\u00d7' or '\u2715' => 'x',
            '\u301c' or '\u223c' => '~',
            '\u2236' => ':',
            '\u200b' or '\u200c' or '\u200d' or '\ufeff' or '\u00ad' => Ignored,
            '\r' or '\n' => ';',
            _ when char.IsWhiteSpace(c) => ' ',
            _ when char.IsControl(c) => Ignored,
            _ => Simplified.GetValueOrDefault(c, char.ToLowerInvariant(c)),
        };
    }
}

namespace Compressor.Edits.Words;

/// <summary>Folds one character to the form that the rules are written in.</summary>
internal static class Characters
{
    /// <summary>A character that means nothing (zero-width, control) and is dropped.</summary>
    public const char Ignored = '\0';

    /// <summary>Traditional characters that occur in requests about videos, and their simplified forms.</summary>
    private static readonly CharacterTable Simplified = new(
        "壓压縮缩視视頻频靜静聲声畫画質质損损減减節节鐘钟後后從从豎竖橫横邊边轉转導导積积狀状態态餘余額额傳传個个這这內内為为幀帧標标題题樂乐"
        + "動动圖图寬宽開开點点擊击預预覽览時时間间軌轨檔档過过於于無无別别變变長长條条萬万億亿兩两鈕钮體体積积觀观翻翻譯译編编輯辑"
        + "調调顏颜復复錄录製制賬账號号單单選选擇择擴扩齊齐請请讓让幫帮將将組组幾几達达淨净衛卫應应當当裡里電电郵邮發发給给對对話话"
        + "雙双鍵键拖拖拽拽產产專专業业網网頁页錯错誤误還还沒没麼么嗎吗隱隐藏藏刪删結结尾尾剪剪輕轻鬆松獨独佔占種种準准確确"
        + "匯汇載载換换掃扫屆届頭头進进東东車车門门問问聞闻說说語语讀读許许謝谢該该試试詞词詩诗設设訂订計计記记訊讯評评誰谁課课議议護护豐丰買买賣卖費费資资貼贴購购賽赛贊赞贏赢負负貨货貴贵軟软"
        + "較较輸输轟轰辦办遠远連连運运遲迟適适鄰邻醫医釋释針针鋪铺銳锐鋸锯錢钱鏡镜鏈链鍾钟閃闪閉闭閱阅闊阔關关陽阳陰阴隊队階阶際际隨随險险雜杂離离難难雲云霧雾靈灵響响頂顶項项順顺"
        + "須须頓顿領领頸颈願愿類类顯显風风飛飞飄飘館馆馬马駕驾騎骑驗验驚惊魚鱼鳥鸟鳴鸣麗丽麥麦黃黄齡龄龍龙報报場场塊块墊垫壞坏壹一學学寫写實实寶宝尋寻層层島岛師师帶带廣广張张強强"
        + "彈弹徑径徵征惡恶愛爱慣惯慶庆憶忆懷怀戰战戲戏戶户擋挡擁拥擺摆攝摄攜携敗败數数斷断晝昼暫暂書书會会極极構构槍枪樣样機机檢检權权歡欢歲岁歷历殘残殺杀氣气決决況况淺浅淚泪測测"
        + "湯汤溫温滅灭滿满漸渐潔洁濕湿灑洒灣湾煙烟熱热燈灯燒烧牆墙獲获現现環环畢毕異异療疗監监盤盘眾众睏困碼码礎础禮礼稱称穩稳競竞筆笔範范築筑籤签糾纠紀纪約约紅红紋纹納纳純纯紙纸"
        + "級级細细終终統统絲丝經经綜综綠绿維维緊紧線线練练緩缓縱纵總总績绩織织繞绕繪绘繼继續续羅罗義义習习聯联聰聪聽听職职腦脑腳脚臉脸臨临與与興兴舉举舊旧艦舰藝艺藥药蘋苹處处術术"
        + "衝冲裝装補补褲裤見见規规覺觉觸触訴诉詢询詳详認认論论僅仅優优儘尽儲储兒儿凍冻剛刚劃划劇剧勝胜務务勢势勻匀區区協协卻却厭厌參参啟启員员喚唤嘗尝嚴严囉啰園园圓圆圍围團团夠够"
        + "夥伙夢梦奪夺媽妈孫孙宮宫寧宁審审屬属嶺岭巖岩幣币庫库廠厂廢废彎弯彙汇徹彻戀恋擠挤擬拟據据攤摊攪搅敘叙斃毙晉晋曆历曉晓朧胧桿杆棄弃楊杨樹树橋桥檯台欄栏歐欧歸归氈毡洶汹涼凉"
        + "滾滚漢汉潛潜澤泽濃浓災灾爭争爾尔牽牵獎奖獸兽瑪玛甦苏畝亩癡痴皺皱盜盗瞭了礙碍祇只穫获窮穷竄窜簡简籃篮糧粮紮扎緒绪縫缝纖纤罰罚聖圣肅肃脫脱腸肠膚肤膠胶艙舱莊庄葉叶蓋盖薩萨"
        + "藍蓝蘭兰虛虚蟲虫襯衬訓训診诊誌志誠诚諾诺謀谋譜谱貓猫貝贝貢贡貫贯責责賀贺賓宾賞赏賴赖趕赶趙赵跡迹踐践躍跃軍军軸轴輔辅輛辆輩辈輪轮辭辞農农迴回週周遊游遞递遺遗釣钓鈴铃銀银"
        + "銷销鎖锁鎮镇鑰钥閒闲闆板陣阵陸陆雖虽韓韩饋馈鬥斗鬧闹鮮鲜黨党齒齿繫系係系裏里隻只採采佈布妳你臺台著着嘅的啲些喺在唔不佢它咗了犧牺錶表蹤踪擷撷冇没哋们嗰那睇看攞拿畀给俾给嚟来搵找揾找剷铲鏟铲併并",
        TraditionalChinese.Pairs);

    /// <summary>Characters of the table that simplified Chinese uses as well.</summary>
    private const string InBothScripts = "著瞭妳臺嘅啲冇哋嗰睇攞畀俾嚟喺唔佢咗";

    /// <summary>Written so only in traditional Chinese (or Cantonese).</summary>
    public static bool IsTraditional(char c) => Simplified.Of(c) is { } simplified && simplified != c && !InBothScripts.Contains(c);

    /// <summary>The text in simplified characters; all others stay.</summary>
    public static string Simplify(string text) => string.Create(text.Length, text, (span, from) =>
    {
        for (var i = 0; i < span.Length; i++) span[i] = Simplified.Of(from[i]) ?? from[i];
    });

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
            _ => Simplified.Of(c) ?? char.ToLowerInvariant(c),
        };
    }
}
